package org.tenderway.methodology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** Assigns the places of lots to bidders so that the total is best: places enter one by one along the best exchange. */
final class BestTotal {

    private final Map<String, Outcome> lots;

    /** The lot of every place, in the order of the lots. */
    private final List<String> names;

    private final List<String> bidders;
    private final int most;

    BestTotal(Map<String, Outcome> lots, Map<String, Integer> places, int most) {
        this.lots = lots;
        // More places than bids stay empty, so they need not enter.
        this.names = lots.entrySet().stream()
                .flatMap(lot -> Collections.nCopies(
                        Math.min(
                                places.getOrDefault(lot.getKey(), 1),
                                Math.max(1, lot.getValue().ranking().size())),
                        lot.getKey())
                        .stream())
                .toList();
        this.most = most;
        Set<String> all = new LinkedHashSet<>();
        lots.values().forEach(outcome -> all.addAll(outcome.ranking()));
        this.bidders = List.copyOf(all);
    }

    LotAllocation allocation() {
        List<Map<Integer, Ratio>> totals = totals();
        int[] taken = assign(totals);
        Map<String, List<String>> appointed = appointed(taken);
        Ratio best = LotAllocation.totalOf(lots, appointed);
        return new LotAllocation(appointed, best, isUnique(totals, taken, best));
    }

    /**
     * By place and bidder; the places of one lot share what its bidders are worth. Behind the last bidder stands nobody,
     * who takes any number of places for nothing.
     */
    private List<Map<Integer, Ratio>> totals() {
        Map<String, Map<Integer, Ratio>> byLot = new HashMap<>();
        lots.forEach((name, outcome) -> {
            Map<Integer, Ratio> here = new TreeMap<>();
            outcome.ranking()
                    .forEach(bidder -> here.put(
                            bidders.indexOf(bidder), outcome.bid(bidder).total()));
            here.put(nobody(), Ratio.ZERO);
            byLot.put(name, here);
        });
        return names.stream()
                .map(name -> Objects.requireNonNull(byLot.get(name)))
                .toList();
    }

    private int nobody() {
        return bidders.size();
    }

    private Map<String, List<String>> appointed(int[] taken) {
        Map<String, List<String>> appointed = new LinkedHashMap<>();
        lots.forEach((name, outcome) -> appointed.put(
                name,
                outcome.ranking().stream()
                        .filter(bidder -> holds(taken, name, bidders.indexOf(bidder)))
                        .toList()));
        return appointed;
    }

    private boolean holds(int[] taken, String name, int bidder) {
        for (int lot = 0; lot < taken.length; lot++) {
            if (taken[lot] == bidder && names.get(lot).equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** Without its bidder, can the allocation of any lot still reach the same total? */
    private boolean isUnique(List<Map<Integer, Ratio>> totals, int[] taken, Ratio best) {
        for (int lot = 0; lot < taken.length; lot++) {
            if (taken[lot] != nobody()) {
                Ratio barred = Objects.requireNonNull(totals.get(lot).remove(taken[lot]));
                Ratio other = LotAllocation.totalOf(lots, appointed(assign(totals)));
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

    /** Finds the best chain: the place takes a bidder, whose place takes another, until somebody has room. */
    private void enter(int entering, int[] taken, List<Map<Integer, Ratio>> totals) {
        Map<Integer, Chain> chains = new TreeMap<>();
        totals.get(entering).forEach((bidder, total) -> {
            if (isFree(taken, entering, bidder)) {
                chains.put(bidder, new Chain(total, List.of(new Step(entering, bidder))));
            }
        });
        for (int round = 0; round < names.size(); round++) {
            for (int lot = 0; lot < names.size(); lot++) {
                Chain before = taken[lot] < 0 ? null : chains.get(taken[lot]);
                if (before != null && !before.moves(names, names.get(lot))) {
                    exchange(lot, taken, before, chains, totals.get(lot));
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

    /** Nobody holds two places of one lot. */
    private boolean isFree(int[] taken, int lot, int bidder) {
        return bidder == nobody() || !holds(taken, names.get(lot), bidder);
    }

    private void exchange(int lot, int[] taken, Chain before, Map<Integer, Chain> chains, Map<Integer, Ratio> totals) {
        int from = taken[lot];
        Ratio left = Objects.requireNonNull(totals.get(from));
        totals.forEach((to, moved) -> {
            Ratio gain = before.gain().plus(moved).minus(left);
            Chain known = chains.get(to);
            if (to != from && isFree(taken, lot, to) && (known == null || gain.compareTo(known.gain()) > 0)) {
                chains.put(to, before.then(new Step(lot, to), gain));
            }
        });
    }

    private static int load(int[] taken, int bidder) {
        return (int) Arrays.stream(taken).filter(each -> each == bidder).count();
    }

    private record Step(int lot, int bidder) {}

    private record Chain(Ratio gain, List<Step> steps) {

        boolean moves(List<String> names, String lot) {
            return steps.stream().anyMatch(step -> names.get(step.lot()).equals(lot));
        }

        Chain then(Step step, Ratio now) {
            List<Step> longer = new ArrayList<>(steps);
            longer.add(step);
            return new Chain(now, longer);
        }
    }
}
