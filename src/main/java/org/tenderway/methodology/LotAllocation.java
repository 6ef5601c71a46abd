package org.tenderway.methodology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who wins which lot.
 *
 * @param appointed by lot, in the order of the lots, best first; empty where nobody is left for a lot
 * @param total of the winning bids
 * @param unique whether no other allocation does as well; always true for bidders' preferences
 */
public record LotAllocation(Map<String, List<String>> appointed, Ratio total, boolean unique) {

    public LotAllocation {
        Map<String, List<String>> kept = new LinkedHashMap<>();
        appointed.forEach((lot, bidders) -> kept.put(lot, List.copyOf(bidders)));
        appointed = Collections.unmodifiableMap(kept);
    }

    /** The best of each lot; null where nobody is left for it. */
    public Map<String, @Nullable String> winners() {
        Map<String, @Nullable String> winners = new LinkedHashMap<>();
        appointed.forEach((lot, bidders) -> winners.put(lot, bidders.isEmpty() ? null : bidders.get(0)));
        return winners;
    }

    /** The best bid of every lot, however many lots its bidder wins. */
    public static LotAllocation unconstrained(Map<String, Outcome> lots) {
        Map<String, List<String>> best = new LinkedHashMap<>();
        lots.forEach((lot, outcome) ->
                best.put(lot, outcome.ranking().stream().limit(1).toList()));
        return new LotAllocation(best, totalOf(lots, best), true);
    }

    /** Lots with one place each. */
    public static LotAllocation byPreference(
            Map<String, Outcome> lots, int most, Map<String, List<String>> preferences) {
        return byPreference(lots, Map.of(), most, preferences);
    }

    /**
     * Every place of a lot asks the lot's best bidder that was not asked; a bidder asked for more lots than it may win
     * keeps those it prefers, and each lot that it lets go asks the next. A bidder that stated no preference prefers
     * lots in their published order.
     *
     * @param places by lot; one where nothing is said
     */
    public static LotAllocation byPreference(
            Map<String, Outcome> lots, Map<String, Integer> places, int most, Map<String, List<String>> preferences) {
        List<String> order = List.copyOf(lots.keySet());
        Map<String, Integer> asked = new HashMap<>();
        Map<String, List<String>> held = new TreeMap<>();
        List<String> open = new ArrayList<>();
        order.forEach(lot -> open.addAll(Collections.nCopies(places.getOrDefault(lot, 1), lot)));
        while (!open.isEmpty()) {
            String lot = open.remove(0);
            List<String> ranking = outcome(lots, lot).ranking();
            int next = asked.merge(lot, 1, Integer::sum) - 1;
            if (next >= ranking.size()) {
                continue;
            }
            String bidder = ranking.get(next);
            List<String> keeps = held.computeIfAbsent(bidder, unknown -> new ArrayList<>());
            keeps.add(lot);
            List<String> wanted = preferences.getOrDefault(bidder, List.of());
            keeps.sort(java.util.Comparator.<String>comparingInt(
                            each -> wanted.contains(each) ? wanted.indexOf(each) : wanted.size())
                    .thenComparingInt(order::indexOf));
            if (keeps.size() > most) {
                open.add(keeps.remove(keeps.size() - 1));
            }
        }
        Map<String, List<String>> appointed = new LinkedHashMap<>();
        order.forEach(lot -> appointed.put(
                lot,
                outcome(lots, lot).ranking().stream()
                        .filter(bidder -> held.getOrDefault(bidder, List.of()).contains(lot))
                        .toList()));
        return new LotAllocation(appointed, totalOf(lots, appointed), true);
    }

    /** Lots with one place each. */
    public static LotAllocation bestTotal(Map<String, Outcome> lots, int most) {
        return bestTotal(lots, Map.of(), most);
    }

    /** The allocation with the best total of all; where several do as well, the first in the order of the lots. */
    public static LotAllocation bestTotal(Map<String, Outcome> lots, Map<String, Integer> places, int most) {
        return new BestTotal(lots, places, most).allocation();
    }

    static Ratio totalOf(Map<String, Outcome> lots, Map<String, List<String>> appointed) {
        return Ratio.sum(appointed.entrySet().stream()
                .flatMap(lot -> lot.getValue().stream()
                        .map(bidder -> outcome(lots, lot.getKey()).bid(bidder).total()))
                .toList());
    }

    private static Outcome outcome(Map<String, Outcome> lots, String lot) {
        return java.util.Objects.requireNonNull(lots.get(lot));
    }
}
