package org.tenderway.methodology;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the bids that are in into their places; equal totals go by the published rule, as far as it reaches. */
final class Places {

    private final Methodology methodology;
    private final List<Tie> ties = new ArrayList<>();
    private final List<String> ranking = new ArrayList<>();

    Places(Methodology methodology) {
        this.methodology = methodology;
    }

    List<Tie> ties() {
        return ties;
    }

    List<String> ranking() {
        return ranking;
    }

    List<String> words() {
        return ties.stream().map(Tie::words).toList();
    }

    List<Assessed> of(List<Assessed> all) {
        Comparator<Ratio> best =
                methodology.price().method().isLowestBest() ? Comparator.naturalOrder() : Comparator.reverseOrder();
        Map<Ratio, List<Assessed>> byTotal = all.stream()
                .filter(Assessed::isIn)
                .collect(Collectors.groupingBy(
                        each -> methodology.rounding().placing(each.total()),
                        () -> new TreeMap<>(best),
                        Collectors.toList()));
        Map<String, Integer> places = new HashMap<>();
        for (List<Assessed> equal : byTotal.values()) {
            for (List<Assessed> together : separated(equal)) {
                int place = ranking.size() + 1;
                together.forEach(each -> {
                    ranking.add(each.bidder());
                    places.put(each.bidder(), place);
                });
            }
        }
        return all.stream()
                .map(each -> each.placed(places.getOrDefault(each.bidder(), 0)))
                .toList();
    }

    private List<List<Assessed>> separated(List<Assessed> equal) {
        if (equal.size() == 1) {
            return List.of(equal);
        }
        List<String> words = new ArrayList<>();
        words.add("%s equal %s".formatted(names(equal), equal.get(0).shown().toPlainString()));
        List<List<Assessed>> order = new ArrayList<>();
        boolean decided = separate(equal, 0, words, order);
        ties.add(new Tie(equal.stream().map(Assessed::bidder).toList(), String.join("; ", words), decided));
        return order;
    }

    private boolean separate(List<Assessed> equal, int next, List<String> words, List<List<Assessed>> order) {
        List<String> criteria = methodology.ties().criteria();
        if (equal.size() == 1) {
            order.add(equal);
            return true;
        }
        if (next >= criteria.size()) {
            words.add("the published rule does not separate %s: people must decide".formatted(names(equal)));
            order.add(equal);
            return false;
        }
        String criterion = criteria.get(next);
        Map<Ratio, List<Assessed>> groups = new TreeMap<>(Comparator.reverseOrder());
        for (Assessed each : equal) {
            Ratio value = value(criterion, each);
            if (value == null) {
                return undecided(criterion, equal, next, words, order);
            }
            groups.computeIfAbsent(value, unknown -> new ArrayList<>()).add(each);
        }
        List<List<Assessed>> buckets = new ArrayList<>(groups.values());
        if (buckets.size() == 1) {
            words.add(
                    criterion.equals(TieRule.RECEIPT)
                            ? "received at the same instant"
                            : "%s equal %s".formatted(criterion, shown(criterion, equal.get(0))));
        } else if (equal.size() == 2) {
            words.add("%s decides for %s"
                    .formatted(criterion, buckets.get(0).get(0).bidder()));
        } else {
            words.add("%s puts %s"
                    .formatted(criterion, buckets.stream().map(Places::names).collect(Collectors.joining(" before "))));
        }
        boolean decided = true;
        for (List<Assessed> bucket : buckets) {
            decided &= separate(bucket, next + 1, words, order);
        }
        return decided;
    }

    private boolean undecided(
            String criterion, List<Assessed> equal, int next, List<String> words, List<List<Assessed>> order) {
        if (criterion.equals(TieRule.DRAWN_LOTS)) {
            words.add("%s must separate %s: people must do it".formatted(criterion, names(equal)));
            order.add(equal);
            return false;
        }
        return separate(equal, next + 1, words, order);
    }

    /** The higher the better; null where a bid has no such value. */
    private @Nullable Ratio value(String criterion, Assessed each) {
        TrialBid bid = each.bid();
        return switch (criterion) {
            case TieRule.QUALITY -> each.quality();
            case TieRule.PRICE ->
                each.priced() == null ? null : Ratio.ZERO.minus(Objects.requireNonNull(each.priced()));
            case TieRule.RECEIPT ->
                bid.receivedAt() == null
                        ? null
                        : Ratio.of(-java.util.Objects.requireNonNull(bid.receivedAt())
                                .toEpochMilli());
            case TieRule.DRAWN_LOTS -> bid.drawn() == null ? null : Ratio.of(-Objects.requireNonNull(bid.drawn()));
            default ->
                each.sectionPoints().containsKey(criterion)
                        ? each.sectionPoints().get(criterion)
                        : bid.scores().containsKey(criterion)
                                ? Ratio.of(Objects.requireNonNull(bid.scores().get(criterion)))
                                : null;
        };
    }

    private String shown(String criterion, Assessed each) {
        Ratio value = Objects.requireNonNull(value(criterion, each));
        if (criterion.equals(TieRule.PRICE)) {
            return Objects.requireNonNull(each.priced()).words();
        }
        return criterion.equals(TieRule.DRAWN_LOTS) ? String.valueOf(each.bid().drawn()) : value.words();
    }

    static String names(List<Assessed> bids) {
        List<String> names = bids.stream().map(Assessed::bidder).toList();
        return names.size() == 1
                ? names.get(0)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.get(names.size() - 1);
    }
}
