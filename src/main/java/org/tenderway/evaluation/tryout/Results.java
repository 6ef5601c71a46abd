package org.tenderway.evaluation.tryout;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Appointment;
import org.tenderway.methodology.Assessed;
import org.tenderway.methodology.LotAllocation;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.LowPrices;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.PriceTerms;
import org.tenderway.methodology.Ratio;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.Tie;
import org.tenderway.methodology.TrialBid;

/** The result of a trial under the keys that the published examples use for the same method. */
final class Results {

    static final String NEXT_STEP = LowPrices.NEXT_STEP;

    private final Trial trial;
    private final Answer answer;

    Results(Trial trial) {
        this.trial = trial;
        this.answer = new Answer(trial.methodology());
    }

    Map<String, Object> of(Outcome outcome) {
        Map<String, Object> result = new LinkedHashMap<>();
        switch (trial.method()) {
            case ACCREDITED_LIST -> {
                result.put("admitted", Answer.admitted(outcome));
                result.put("refused", answer.disqualified(outcome));
            }
            case ABNORMALLY_LOW -> low(outcome, result);
            case RANK_REVERSAL -> reversal(outcome, result);
            case ROUNDING_POLICY -> policies(result);
            default -> usual(outcome, result);
        }
        if (trial.methodology().roles() != null) {
            appointed(outcome, result);
        }
        return result;
    }

    private void usual(Outcome outcome, Map<String, Object> result) {
        Methodology methodology = trial.methodology();
        if (trial.method().isPriceAlone()) {
            outcome.bids().stream().filter(Assessed::isIn).forEach(each -> result.put(each.bidder(), earned(each)));
            if (methodology.price().method() == PriceMethod.MEAN_DEVIATION) {
                Answer.putIf(result, "mean", Answer.plain(outcome.mean()));
            }
            if (!methodology.price().basket().isEmpty()) {
                result.put("basket_totals", prices(outcome));
            }
        }
        result.put("totals", answer.totals(outcome));
        result.put("disqualified", answer.disqualified(outcome));
        result.put("ranking", outcome.ranking());
        Answer.putIf(result, "winner", outcome.winner());
        if (!outcome.ties().isEmpty()) {
            result.put("tie", outcome.ties().stream().map(Tie::words).collect(Collectors.joining(". ")));
        }
        if (methodology.questions().stream().anyMatch(each -> each.weight().signum() == 0)) {
            result.put("passed", Answer.admitted(outcome));
            result.put("failed", answer.disqualified(outcome));
        }
        if (methodology.lowTrigger() != null) {
            low(outcome, result);
        }
    }

    /** The index, or the price points. */
    private String earned(Assessed each) {
        return trial.methodology().price().method().isIndex()
                ? each.shown().toPlainString()
                : answer.shown(each.pricePoints());
    }

    private Map<String, Object> prices(Outcome outcome) {
        Map<String, Object> prices = new LinkedHashMap<>();
        outcome.bids().stream()
                .filter(each -> each.priced() != null)
                .forEach(each -> prices.put(
                        each.bidder(),
                        Objects.requireNonNull(each.priced())
                                .rounded(2, RoundingMode.HALF_UP)
                                .toPlainString()));
        return prices;
    }

    private void low(Outcome outcome, Map<String, Object> result) {
        Map<String, Object> percent = new LinkedHashMap<>();
        outcome.bids().forEach(each -> Answer.putIf(percent, each.bidder(), answer.percent(each.percentBelow())));
        result.put("percent_below", percent);
        List<String> flagged = Answer.flagged(outcome);
        result.put("flagged", flagged);
        if (!flagged.isEmpty()) {
            result.put("next_step", NEXT_STEP);
        }
    }

    /** Without the lowest price, or without whoever is named: are the others still in the same order? */
    private void reversal(Outcome outcome, Map<String, Object> result) {
        for (String gone : gone(outcome)) {
            result.put("with_" + gone, answer.totals(outcome));
            Answer.putIf(result, "winner_with_" + gone, outcome.winner());
            List<TrialBid> rest = trial.bids().stream()
                    .filter(bid -> !bid.bidder().equals(gone))
                    .toList();
            if (!rest.isEmpty()) {
                Outcome without = Outcome.of(trial.methodology(), rest);
                result.put("without_" + gone, answer.totals(without));
                Answer.putIf(result, "winner_without_" + gone, without.winner());
                result.put("reversed", !Objects.equals(without.winner(), outcome.winner()));
            }
        }
    }

    private List<String> gone(Outcome outcome) {
        if (!trial.without().isEmpty()) {
            return trial.without();
        }
        return outcome.bids().stream()
                .filter(each -> each.priced() != null)
                .min(java.util.Comparator.comparing(each -> Objects.requireNonNull(each.priced())))
                .map(each -> List.of(each.bidder()))
                .orElse(List.of());
    }

    private void policies(Map<String, Object> result) {
        Map<String, Rounding> policies = trial.policies().isEmpty()
                ? Map.of("policy1", trial.methodology().rounding())
                : trial.policies();
        policies.forEach((name, rounding) -> {
            Methodology other = Variations.rounding(trial.methodology(), rounding);
            Outcome outcome = Outcome.of(other, trial.bids());
            Map<String, Object> totals = new LinkedHashMap<>(new Answer(other).totals(outcome));
            Answer.putIf(totals, "winner", outcome.winner());
            result.put(name, totals);
        });
    }

    private void appointed(Outcome outcome, Map<String, Object> result) {
        Appointment appointment = Appointment.of(trial.methodology(), outcome);
        result.put("lead", appointment.lead());
        result.put("additional", appointment.additional());
        result.put("not_appointed", appointment.notAppointed());
        result.put("state", appointment.state());
    }

    Map<String, Object> allocated(Map<String, Outcome> lots) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("unconstrained", LotAllocation.unconstrained(lots).winners());
        LotLimit limit = trial.methodology().lotLimit();
        if (limit != null) {
            result.put(
                    "mechanism_preference",
                    LotAllocation.byPreference(lots, limit.most(), trial.preferences())
                            .winners());
            LotAllocation best = LotAllocation.bestTotal(lots, limit.most());
            Map<String, Object> total = new LinkedHashMap<>();
            total.put("allocation", best.winners());
            total.put("total", answer.shown(best.total()));
            if (!best.unique()) {
                total.put("tie", "another allocation has the same total: people must decide");
            }
            result.put("mechanism_best_total", total);
        }
        return result;
    }

    /** Totals, or price points, before any rounding. */
    Map<String, Object> unrounded(Outcome outcome) {
        Integer decimals = trial.unrounded();
        Map<String, Object> unrounded = new LinkedHashMap<>();
        outcome.bids()
                .forEach(each -> unrounded.put(
                        each.bidder(),
                        decimals == null
                                ? Ratio.plain(each.total().kept())
                                : each.total()
                                        .rounded(decimals, RoundingMode.HALF_UP)
                                        .toPlainString()));
        return unrounded;
    }

    /** What relative-to-lowest would give for the same prices; null where it has nothing to say. */
    @Nullable
    Map<String, Object> contrast() {
        Methodology methodology = trial.methodology();
        PricePart part = methodology.price();
        if (part.method() != PriceMethod.LINEAR && part.method() != PriceMethod.OPTIMAL) {
            return null;
        }
        Methodology relative = Variations.price(
                methodology,
                new PricePart(PriceMethod.RELATIVE_TO_LOWEST, part.weight(), PriceTerms.USUAL, part.basket()));
        Map<String, Object> contrast = new LinkedHashMap<>();
        Outcome.of(relative, trial.bids()).bids().stream()
                .filter(Assessed::isIn)
                .forEach(each -> contrast.put(each.bidder(), answer.shown(each.pricePoints())));
        return contrast;
    }
}
