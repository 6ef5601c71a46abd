package org.tenderway.evaluation.tryout;

import java.util.ArrayList;
import java.util.List;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.LowPrices;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Sensitivity;
import org.tenderway.methodology.Tie;
import org.tenderway.methodology.TrialBid;

/** What the page of the try-out shows: the ranking, the bars, how much hangs on each weight, and the working. */
public record TrialView(
        String best,
        List<List<String>> results,
        TrialChart chart,
        List<String> ties,
        List<String> flags,
        List<List<String>> sensitivity,
        List<String> working,
        String rounding) {

    public static TrialView of(Methodology methodology, List<TrialBid> bids) {
        Outcome outcome = Outcome.of(methodology, bids);
        Rounding rounding = methodology.rounding();
        List<List<String>> results = new ArrayList<>();
        outcome.bids().stream()
                .sorted(java.util.Comparator.comparingInt(
                        (Assessed each) -> each.place() == 0 ? Integer.MAX_VALUE : each.place()))
                .forEach(each -> results.add(List.of(
                        each.isIn() ? String.valueOf(each.place()) : "–",
                        each.bidder(),
                        rounding.shown(each.quality()).toPlainString(),
                        rounding.shown(each.pricePoints()).toPlainString(),
                        each.shown().toPlainString(),
                        each.isIn() ? "In" : "Out: " + String.join("; ", each.failures()))));
        String winner = outcome.winner();
        return new TrialView(
                winner == null ? "" : winner,
                results,
                TrialChart.of(outcome),
                outcome.ties().stream().map(Tie::words).toList(),
                outcome.bids().stream()
                        .filter(Assessed::low)
                        .map(each -> each.bidder() + ": " + LowPrices.NEXT_STEP)
                        .toList(),
                Sensitivity.of(methodology, bids).stream().map(TrialView::row).toList(),
                outcome.working(),
                rounding.words());
    }

    private static List<String> row(Sensitivity weight) {
        List<String> row = new ArrayList<>();
        row.add(weight.component());
        weight.steps()
                .forEach(step ->
                        row.add(step.ranking().isEmpty() ? "–" : step.ranking().get(0)));
        row.add(weight.changesTheBest() ? "Yes" : "No");
        return row;
    }
}
