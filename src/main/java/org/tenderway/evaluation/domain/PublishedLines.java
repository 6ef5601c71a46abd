package org.tenderway.evaluation.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Ratio;
import org.tenderway.methodology.RoleMinimums;

/** What a tender published about the assessment beside its criteria, one plain line each. */
final class PublishedLines {

    private final List<String> lines = new ArrayList<>();

    private PublishedLines() {}

    static List<String> of(Methodology scoring) {
        PublishedLines all = new PublishedLines();
        all.minimums(scoring);
        all.roles(scoring.roles());
        LotLimit limit = scoring.lotLimit();
        if (limit != null) {
            all.lines.add("A bidder wins no more than %d lots; where it would win more: %s"
                    .formatted(limit.most(), limit.mechanism().words()));
        }
        all.lines.add(
                scoring.accredited()
                        ? "There is no ranking: everybody who passes is admitted"
                        : "Equal totals: "
                                + String.join(", then ", scoring.ties().criteria()));
        all.lines.add("Rounding: " + scoring.rounding().words());
        return List.copyOf(all.lines);
    }

    private void minimums(Methodology scoring) {
        minimum("A bid with fewer than %s quality points is not considered further", scoring.minimumQuality());
        minimum("A bid with a total below %s is not considered further", scoring.minimumTotal());
        scoring.sections()
                .forEach(section -> minimum(
                        "A bid with fewer than %s points in “" + section.title() + "” is not considered further",
                        section.minimum()));
    }

    private void roles(@Nullable RoleMinimums roles) {
        if (roles != null) {
            minimum("A lead provider reaches a total of at least %s", roles.lead());
            minimum("An additional provider reaches a total of at least %s", roles.additional());
        }
    }

    private void minimum(String words, @Nullable BigDecimal least) {
        if (least != null) {
            lines.add(words.replace("%s", Ratio.plain(least)));
        }
    }
}
