package org.tenderway.methodology;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the bids stand before anybody is interviewed. */
final class WrittenStage {

    private final Map<TrialBid, QualityStanding.Result> standings = new LinkedHashMap<>();

    WrittenStage(Methodology methodology, List<TrialBid> bids) {
        Methodology first = written(methodology);
        bids.forEach(bid -> standings.put(bid, new QualityStanding(first, bid).result(false)));
    }

    QualityStanding.Result of(TrialBid bid) {
        return Objects.requireNonNull(standings.get(bid));
    }

    /** Whether it is among the best of those that meet the minimums; equals at the end are all among them. */
    boolean reaches(TrialBid bid, int invited) {
        Ratio cut = standings.values().stream()
                .filter(standing -> standing.failures().isEmpty())
                .map(QualityStanding.Result::quality)
                .sorted(Comparator.reverseOrder())
                .skip(invited - 1L)
                .findFirst()
                .orElse(Ratio.ZERO);
        return of(bid).failures().isEmpty() && of(bid).quality().compareTo(cut) >= 0;
    }

    /** The minimums of sections and of quality as a whole count the interview, so they wait for it. */
    private static Methodology written(Methodology methodology) {
        return new Methodology(
                methodology.sections().stream()
                        .map(section -> new Section(section.code(), section.title(), null))
                        .toList(),
                methodology.questions(),
                methodology.price(),
                null,
                null,
                methodology.weightsTotal(),
                methodology.rounding(),
                methodology.ties(),
                null,
                null,
                null,
                methodology.excludedCount(),
                methodology.accredited(),
                methodology.interviewed());
    }
}
