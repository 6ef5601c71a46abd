package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** One pass over the bids of a lot: quality and minimums, then prices, then totals, then places. */
final class Assessment {

    private final Methodology methodology;
    private final List<TrialBid> bids;
    private final List<String> working = new ArrayList<>();

    Assessment(Methodology methodology, List<TrialBid> bids) {
        this.methodology = methodology;
        this.bids = bids;
        Refusal.unless(!bids.isEmpty(), "bids", "enter at least one bid");
        Set<String> bidders = new HashSet<>();
        for (TrialBid bid : bids) {
            String field = "bids." + bid.bidder();
            Refusal.unless(!bid.bidder().isBlank(), "bids", "every bid names its bidder");
            Refusal.unless(bidders.add(bid.bidder()), field, "“%s” bids twice".formatted(bid.bidder()));
            bid.scores().keySet().forEach(code -> known(code, field + ".scores"));
            bid.answers().keySet().forEach(code -> known(code, field + ".answers"));
        }
    }

    private void known(String code, String field) {
        Refusal.unless(
                methodology.question(code).isPresent(),
                field + "." + code,
                "the methodology has no question “%s”".formatted(code));
    }

    Outcome outcome() {
        Map<TrialBid, QualityStanding.Result> standings = standings();
        PricePart part = methodology.price();
        Map<TrialBid, Ratio> prices = prices(part);
        PriceScale scale = new PriceScale(
                part,
                bids.stream()
                        .filter(bid -> prices.containsKey(bid) && counts(standing(standings, bid)))
                        .map(bid -> Objects.requireNonNull(prices.get(bid)))
                        .toList());
        List<Assessed> assessed = new ArrayList<>();
        for (TrialBid bid : bids) {
            assessed.add(assess(bid, standing(standings, bid), prices, scale));
        }
        List<Assessed> flagged = new LowPrices(methodology.lowTrigger()).flagged(assessed, working);
        Places places = new Places(methodology);
        List<Assessed> placed = methodology.accredited() ? flagged : places.of(flagged);
        working.addAll(places.words());
        return new Outcome(placed, places.ranking(), places.ties(), scale.lowest(), scale.mean(), working);
    }

    /** Bids that miss the written stage, or that others overtake there, are not interviewed. */
    private Map<TrialBid, QualityStanding.Result> standings() {
        Integer invited = methodology.interviewed();
        Map<TrialBid, QualityStanding.Result> standings = new LinkedHashMap<>();
        if (invited == null) {
            bids.forEach(bid -> standings.put(bid, new QualityStanding(methodology, bid).result(true)));
        } else {
            WrittenStage written = new WrittenStage(methodology, bids);
            for (TrialBid bid : bids) {
                QualityStanding.Result standing = written.of(bid);
                if (written.reaches(bid, invited)) {
                    standings.put(bid, new QualityStanding(methodology, bid).result(true));
                } else if (standing.failures().isEmpty()) {
                    standings.put(
                            bid,
                            new QualityStanding.Result(
                                    standing.points(),
                                    standing.sections(),
                                    standing.quality(),
                                    List.of("not among the best %d of the written stage".formatted(invited)),
                                    standing.working()));
                } else {
                    standings.put(bid, standing);
                }
            }
        }
        standings.values().forEach(standing -> working.addAll(standing.working()));
        return standings;
    }

    List<String> invited() {
        Integer most = methodology.interviewed();
        WrittenStage written = new WrittenStage(methodology, bids);
        return bids.stream()
                .filter(bid -> most == null || written.reaches(bid, most))
                .map(TrialBid::bidder)
                .toList();
    }

    private Map<TrialBid, Ratio> prices(PricePart part) {
        Map<TrialBid, Ratio> prices = new LinkedHashMap<>();
        for (TrialBid bid : bids) {
            // Whoever is excluded need not have named a price that anybody can read.
            boolean unread = !bid.excludedBecause().isEmpty()
                    && bid.price() == null
                    && bid.rates().isEmpty();
            boolean needed = part.isPriceNeeded() && bid.total() == null && !unread;
            if (needed || bid.price() != null) {
                Ratio price = PriceScale.priced(part, bid);
                if (!part.basket().isEmpty()) {
                    working.add("%s, basket: %s".formatted(bid.bidder(), price.words()));
                }
                prices.put(bid, price);
            }
        }
        return prices;
    }

    private boolean counts(QualityStanding.Result standing) {
        return methodology.excludedCount() || standing.failures().isEmpty();
    }

    private Assessed assess(
            TrialBid bid, QualityStanding.Result standing, Map<TrialBid, Ratio> prices, PriceScale scale) {
        PricePart part = methodology.price();
        List<String> failures = new ArrayList<>(standing.failures());
        Ratio price = prices.get(bid);
        Ratio pricePoints = Ratio.ZERO;
        Ratio total = standing.quality();
        BigDecimal given = bid.total();
        if (given != null) {
            Refusal.unless(given.signum() >= 0, "bids." + bid.bidder() + ".total", "a total is not negative");
            total = Ratio.of(given);
        } else if (price != null && part.method().isIndex()) {
            if (standing.quality().signum() == 0 && part.method().isLowestBest()) {
                failures.add("no quality points, so there is no price per quality point");
            } else {
                total = scale.index(price, standing.quality());
                working.add("%s, index: %s = %s"
                        .formatted(bid.bidder(), part.method().formula(), total.words()));
            }
        } else if (price != null && counts(standing) && part.weight().signum() > 0) {
            Ratio earned = scale.points(price);
            pricePoints = methodology.rounding().price(earned);
            working.add("%s, price: %s = %s%s"
                    .formatted(
                            bid.bidder(),
                            scale.working(price),
                            earned.words(),
                            pricePoints.equals(earned) ? "" : ", rounded to " + pricePoints.words()));
            total = total.plus(pricePoints);
        }
        BigDecimal minimum = methodology.minimumTotal();
        BigDecimal shown = methodology.rounding().shown(total);
        if (minimum != null && methodology.rounding().placing(total).compareTo(Ratio.of(minimum)) < 0) {
            failures.add("total %s below minimum %s".formatted(shown.toPlainString(), Ratio.plain(minimum)));
        }
        working.add("%s, total: %s, shown as %s%s"
                .formatted(
                        bid.bidder(),
                        total.words(),
                        shown.toPlainString(),
                        failures.isEmpty() ? "" : "; out: " + String.join("; ", failures)));
        return new Assessed(
                bid,
                standing.points(),
                standing.sections(),
                standing.quality(),
                price,
                pricePoints,
                total,
                shown,
                failures,
                null,
                false,
                0);
    }

    private static QualityStanding.Result standing(
            Map<TrialBid, QualityStanding.Result> standings, @Nullable TrialBid bid) {
        return Objects.requireNonNull(standings.get(bid));
    }
}
