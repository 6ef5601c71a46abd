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
 * @param winners by lot, in the order of the lots; null where nobody is left for a lot
 * @param total of the winning bids
 * @param unique whether no other allocation does as well; always true for bidders' preferences
 */
public record LotAllocation(Map<String, @Nullable String> winners, Ratio total, boolean unique) {

    public LotAllocation {
        winners = Collections.unmodifiableMap(new LinkedHashMap<>(winners));
    }

    /** The best bid of every lot, however many lots its bidder wins. */
    public static LotAllocation unconstrained(Map<String, Outcome> lots) {
        Map<String, @Nullable String> winners = new LinkedHashMap<>();
        lots.forEach((lot, outcome) -> winners.put(
                lot, outcome.ranking().isEmpty() ? null : outcome.ranking().get(0)));
        return new LotAllocation(winners, totalOf(lots, winners), true);
    }

    /**
     * Every lot asks its best bidder; a bidder asked for more lots than it may win keeps those it prefers, and each lot
     * that it lets go asks the next. A bidder that stated no preference prefers lots in their published order.
     */
    public static LotAllocation byPreference(
            Map<String, Outcome> lots, int most, Map<String, List<String>> preferences) {
        List<String> order = List.copyOf(lots.keySet());
        Map<String, Integer> asked = new HashMap<>();
        Map<String, List<String>> held = new TreeMap<>();
        List<String> open = new ArrayList<>(order);
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
        Map<String, @Nullable String> winners = new LinkedHashMap<>();
        order.forEach(lot -> winners.put(lot, null));
        held.forEach((bidder, kept) -> kept.forEach(lot -> winners.put(lot, bidder)));
        return new LotAllocation(winners, totalOf(lots, winners), true);
    }

    /** The allocation with the best total of all; where several do as well, the first in the order of the lots. */
    public static LotAllocation bestTotal(Map<String, Outcome> lots, int most) {
        return new BestTotal(lots, most).allocation();
    }

    static Ratio totalOf(Map<String, Outcome> lots, Map<String, @Nullable String> winners) {
        return Ratio.sum(lots.entrySet().stream()
                .map(lot -> {
                    String winner = winners.get(lot.getKey());
                    return winner == null
                            ? Ratio.ZERO
                            : lot.getValue().bid(winner).total();
                })
                .toList());
    }

    private static Outcome outcome(Map<String, Outcome> lots, String lot) {
        return java.util.Objects.requireNonNull(lots.get(lot));
    }
}
