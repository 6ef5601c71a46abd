package org.tenderway.methodology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both mechanisms against every allocation there is. */
class LotAllocationTests {

    private static final Methodology GIVEN = new Methodology(
            List.of(),
            List.of(),
            PricePart.NONE,
            null,
            null,
            null,
            Rounding.USUAL,
            TieRule.LOTS,
            null,
            null,
            null,
            false,
            false,
            null);

    @Test
    void theBestTotalIsTheBestOfAllAllocations() {
        Random random = new Random(7);
        int shared = 0;
        for (int round = 0; round < 500; round++) {
            Map<String, Outcome> lots = lots(random);
            int most = 1 + random.nextInt(2);
            LotAllocation best = LotAllocation.bestTotal(lots, most);
            List<Ratio> all = new ArrayList<>();
            every(List.copyOf(lots.keySet()), lots, most, new LinkedHashMap<>(), Ratio.ZERO, all);
            Ratio highest = all.stream().max(Ratio::compareTo).orElseThrow();
            assertThat(best.total()).isEqualTo(highest);
            assertThat(best.unique())
                    .isEqualTo(all.stream().filter(highest::equals).count() == 1);
            shared += best.unique() ? 0 : 1;
            assertThat(best.winners().values().stream()
                            .filter(Objects::nonNull)
                            .collect(java.util.stream.Collectors.groupingBy(
                                    each -> each, java.util.stream.Collectors.counting()))
                            .values())
                    .allMatch(won -> won <= most);
        }
        assertThat(shared).isPositive();
    }

    @Test
    void noBidderAndNoLotWouldBothRatherHaveEachOtherUnderPreferences() {
        Random random = new Random(11);
        for (int round = 0; round < 500; round++) {
            Map<String, Outcome> lots = lots(random);
            int most = 1 + random.nextInt(2);
            List<String> order = List.copyOf(lots.keySet());
            var winners = LotAllocation.byPreference(lots, most, Map.of()).winners();
            lots.forEach((lot, outcome) -> outcome.ranking().forEach(bidder -> {
                String holder = winners.get(lot);
                boolean lotWants = holder == null
                        || outcome.ranking().indexOf(bidder) < outcome.ranking().indexOf(holder);
                List<String> held = order.stream()
                        .filter(each -> bidder.equals(winners.get(each)))
                        .toList();
                boolean bidderWants =
                        held.size() < most || held.stream().anyMatch(each -> order.indexOf(lot) < order.indexOf(each));
                assertThat(lotWants && bidderWants && !bidder.equals(holder)).isFalse();
            }));
        }
    }

    @Test
    void lotsWithSeveralPlacesAreFilledToTheBestTotalAndNobodyHoldsTwoPlacesOfOneLot() {
        Random random = new Random(23);
        for (int round = 0; round < 300; round++) {
            Map<String, Outcome> lots = lots(random);
            Map<String, Integer> places = new LinkedHashMap<>();
            lots.keySet().forEach(lot -> places.put(lot, 1 + random.nextInt(3)));
            int most = 1 + random.nextInt(2);
            LotAllocation best = LotAllocation.bestTotal(lots, places, most);
            List<Ratio> all = new ArrayList<>();
            List<String> seats = new ArrayList<>();
            places.forEach((lot, count) -> seats.addAll(java.util.Collections.nCopies(count, lot)));
            seated(seats, lots, most, new ArrayList<>(), Ratio.ZERO, all);
            assertThat(best.total())
                    .isEqualTo(all.stream().max(Ratio::compareTo).orElseThrow());
            kept(best, places, most);
            kept(LotAllocation.byPreference(lots, places, most, Map.of()), places, most);
        }
    }

    @Test
    void aBidderThatWinsMorePlacesThanItMayKeepsTheLotsItPrefersAndTheNextBidsMoveUp() {
        Map<String, Outcome> lots = new LinkedHashMap<>();
        lots.put("Lot1", Outcome.of(GIVEN, List.of(total("A", 90), total("B", 80), total("C", 70))));
        lots.put("Lot2", Outcome.of(GIVEN, List.of(total("A", 90), total("B", 80), total("C", 70))));
        Map<String, Integer> places = Map.of("Lot1", 2, "Lot2", 2);
        assertThat(LotAllocation.byPreference(lots, places, 1, Map.of("A", List.of("Lot2")))
                        .appointed())
                .isEqualTo(Map.of("Lot1", List.of("B", "C"), "Lot2", List.of("A")));
        assertThat(LotAllocation.bestTotal(lots, places, 1).total()).isEqualTo(Ratio.of(240));
        assertThat(LotAllocation.bestTotal(lots, places, 2).appointed())
                .isEqualTo(Map.of("Lot1", List.of("A", "B"), "Lot2", List.of("A", "B")));
    }

    private static void kept(LotAllocation allocation, Map<String, Integer> places, int most) {
        Map<String, Integer> won = new LinkedHashMap<>();
        allocation.appointed().forEach((lot, bidders) -> {
            assertThat(bidders).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(places.getOrDefault(lot, 1));
            bidders.forEach(bidder -> won.merge(bidder, 1, Integer::sum));
        });
        assertThat(won.values()).allMatch(each -> each <= most);
    }

    private static void seated(
            List<String> seats, Map<String, Outcome> lots, int most, List<String> held, Ratio total, List<Ratio> all) {
        if (seats.isEmpty()) {
            all.add(total);
            return;
        }
        String lot = seats.get(0);
        Outcome outcome = Objects.requireNonNull(lots.get(lot));
        seated(seats.subList(1, seats.size()), lots, most, held, total, all);
        for (String bidder : outcome.ranking()) {
            boolean room = held.stream().filter(each -> each.endsWith(bidder)).count() < most;
            if (room && !held.contains(lot + bidder)) {
                held.add(lot + bidder);
                Ratio more = total.plus(outcome.bid(bidder).total());
                seated(seats.subList(1, seats.size()), lots, most, held, more, all);
                held.remove(lot + bidder);
            }
        }
    }

    @Test
    void aLotWithoutAnyBidThatIsInIsNotAwarded() {
        Methodology methodology = new Methodology(
                List.of(),
                List.of(),
                PricePart.NONE,
                null,
                BigDecimal.valueOf(60),
                null,
                Rounding.USUAL,
                TieRule.LOTS,
                null,
                null,
                null,
                false,
                false,
                null);
        Map<String, Outcome> lots = Map.of("Lot1", Outcome.of(methodology, List.of(total("A", 59))));
        assertThat(LotAllocation.unconstrained(lots).winners()).containsEntry("Lot1", null);
        assertThat(LotAllocation.bestTotal(lots, 1).winners()).containsEntry("Lot1", null);
        assertThat(LotAllocation.byPreference(lots, 1, Map.of()).winners()).containsEntry("Lot1", null);
    }

    private static Map<String, Outcome> lots(Random random) {
        Map<String, Outcome> lots = new LinkedHashMap<>();
        int count = 1 + random.nextInt(4);
        for (int lot = 1; lot <= count; lot++) {
            List<TrialBid> bids = new ArrayList<>();
            for (String bidder : List.of("A", "B", "C")) {
                if (bids.isEmpty() || random.nextInt(4) > 0) {
                    bids.add(total(bidder, 1 + random.nextInt(12)));
                }
            }
            lots.put("Lot" + lot, Outcome.of(GIVEN, bids));
        }
        return lots;
    }

    private static TrialBid total(String bidder, int total) {
        return new TrialBid(
                bidder, Map.of(), Map.of(), null, Map.of(), null, BigDecimal.valueOf(total), "", null, null);
    }

    private static void every(
            List<String> open,
            Map<String, Outcome> lots,
            int most,
            Map<String, Integer> load,
            Ratio total,
            List<Ratio> all) {
        if (open.isEmpty()) {
            all.add(total);
            return;
        }
        Outcome outcome = Objects.requireNonNull(lots.get(open.get(0)));
        every(open.subList(1, open.size()), lots, most, load, total, all);
        for (String bidder : outcome.ranking()) {
            if (load.getOrDefault(bidder, 0) < most) {
                Map<String, Integer> next = new LinkedHashMap<>(load);
                next.merge(bidder, 1, Integer::sum);
                every(
                        open.subList(1, open.size()),
                        lots,
                        most,
                        next,
                        total.plus(outcome.bid(bidder).total()),
                        all);
            }
        }
    }
}
