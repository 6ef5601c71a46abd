package org.tenderway.evaluation.domain;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.AsItStands;

/** What was found about a tenderer, field by field: as it stands, and as a further finding would leave it. */
public final class ExclusionStands {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private ExclusionStands() {}

    /** @param last what was found last, or null where nobody has looked at the tenderer yet */
    public static AsItStands of(String tender, @Nullable ExclusionView last) {
        String page = "/tenders/%s/exclusions".formatted(tender);
        return last == null
                ? new AsItStands(page, "", null, Map.of())
                : new AsItStands(page, last.checkedBy(), last.checkedAt(), fields(last.finding()));
    }

    static Map<String, String> fields(ExclusionFinding finding) {
        LocalDate hearBy = finding.hearBy();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("Ground", finding.ground().words());
        fields.put("Circumstances continue", finding.continuing() ? "Yes" : "No");
        fields.put("Finding", hearBy != null ? "It is heard first" : finding.excluded() ? "Excluded" : "Not excluded");
        fields.put("It may answer until", hearBy == null ? "" : DAY.format(hearBy));
        fields.put("What the tenderer said", finding.representation().strip());
        fields.put("Reason", finding.reason().strip());
        return fields;
    }
}
