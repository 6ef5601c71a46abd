package org.tenderway.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Assigns lots to bidders so that the total is best: lots enter one by one along the best exchange of lots. */
final class BestTotal {

    private final Map<String, Outcome> lots;
    private final List<String> names;
    private final List<String> bidders;
    private final int most;

    BestTotal(Map<String, Outcome> lots, int most) {
        this.lots = lots;
        this.names = List.copyOf(lots.keySet());
        this.most = most;
        Set<String> all = new LinkedHashSet<>();
        lots.values().forEach(outcome -> all.addAll(outcome.ranking()));
        this.bidders = List.copyOf(all);
    }

    LotAllocation allocation() {
        List<Map<Integer, Ratio>> totals = totals();
        int[] taken = assign(totals);
        Map<String, @Nullable String> winners = winners(taken);
        Ratio best = LotAllocation.totalOf(lots, winners);
        return new LotAllocation(winners, best, isUnique(totals, taken, best));
    }

    /** By lot and bidder; behind the last bidder stands nobody, who takes any number of lots for nothing. */
    private List<Map<Integer, Ratio>> totals() {
        List<Map<Integer, Ratio>> totals = new ArrayList<>();
        for (String name : names) {
            Outcome outcome = Objects.requireNonNull(lots.get(name));
            Map<Integer, Ratio> here = new TreeMap<>();
            outcome.ranking()
                    .forEach(bidder -> here.put(
                            bidders.indexOf(bidder), outcome.bid(bidder).total()));
            here.put(nobody(), Ratio.ZERO);
            totals.add(here);
        }
        return totals;
    }

    private int nobody() {
        return bidders.size();
    }

    private Map<String, @Nullable String> winners(int[] taken) {
        Map<String, @Nullable String> winners = new LinkedHashMap<>();
        for (int lot = 0; lot < taken.length; lot++) {
            winners.put(names.get(lot), taken[lot] == nobody() ? null : bidders.get(taken[lot]));
        }
        return winners;
    }

    /** Without its bidder, can the allocation of any lot still reach the same total? */
    private boolean isUnique(List<Map<Integer, Ratio>> totals, int[] taken, Ratio best) {
        for (int lot = 0; lot < taken.length; lot++) {
            if (taken[lot] != nobody()) {
                Ratio barred = Objects.requireNonNull(totals.get(lot).remove(taken[lot]));
                Ratio other = LotAllocation.totalOf(lots, winners(assign(totals)));
                totals.get(lot).put(taken[lot], barred);
                if (other.compareTo(best) == 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private int[] assign(List<Map<Integer, Ratio>> totals) {
        int[] taken = new int[names.size()];
        Arrays.fill(taken, -1);
        for (int lot = 0; lot < names.size(); lot++) {
            enter(lot, taken, totals);
        }
        return taken;
    }

    /** Finds the best chain: the lot takes a bidder, whose lot takes another, until somebody has room. */
    private void enter(int entering, int[] taken, List<Map<Integer, Ratio>> totals) {
        Map<Integer, Chain> chains = new TreeMap<>();
        totals.get(entering)
                .forEach((bidder, total) -> chains.put(bidder, new Chain(total, List.of(new Step(entering, bidder)))));
        for (int round = 0; round < names.size(); round++) {
            for (int lot = 0; lot < names.size(); lot++) {
                Chain before = taken[lot] < 0 ? null : chains.get(taken[lot]);
                if (before != null && !before.moves(lot)) {
                    exchange(lot, taken[lot], before, chains, totals.get(lot));
                }
            }
        }
        Chain best = null;
        for (Map.Entry<Integer, Chain> end : chains.entrySet()) {
            boolean room = end.getKey() == nobody() || load(taken, end.getKey()) < most;
            if (room && (best == null || end.getValue().gain().compareTo(best.gain()) > 0)) {
                best = end.getValue();
            }
        }
        Objects.requireNonNull(best).steps().forEach(step -> taken[step.lot()] = step.bidder());
    }

    private static void exchange(
            int lot, int from, Chain before, Map<Integer, Chain> chains, Map<Integer, Ratio> totals) {
        Ratio left = Objects.requireNonNull(totals.get(from));
        totals.forEach((to, moved) -> {
            Ratio gain = before.gain().plus(moved).minus(left);
            Chain known = chains.get(to);
            if (to != from && (known == null || gain.compareTo(known.gain()) > 0)) {
                chains.put(to, before.then(new Step(lot, to), gain));
            }
        });
    }

    private static int load(int[] taken, int bidder) {
        return (int) Arrays.stream(taken).filter(each -> each == bidder).count();
    }

    private record Step(int lot, int bidder) {}

    private record Chain(Ratio gain, List<Step> steps) {

        boolean moves(int lot) {
            return steps.stream().anyMatch(step -> step.lot() == lot);
        }

        Chain then(Step step, Ratio now) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Chain(now, longer);
        }
    }
}
