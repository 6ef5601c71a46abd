package org.tenderway.bid.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.SealedBids.Missing;
import org.tenderway.bid.domain.file.FileIntake;
import org.tenderway.bid.domain.seal.Envelope;
import org.tenderway.bid.domain.seal.Envelope.Enclosure;
import org.tenderway.bid.domain.seal.Envelope.Kind;
import org.tenderway.bid.domain.seal.Vault;
import org.tenderway.methodology.BasketLine;
import org.tenderway.methodology.PublishedRules;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/** Puts contents into envelopes, quality apart from price, and says what they lack before. */
@Component
class Packing {

    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 4;

    private final Tenders tenders;
    private final FileIntake files;

    Packing(Tenders tenders, FileIntake files) {
        this.tenders = tenders;
        this.files = files;
    }

    List<Missing> missing(String tender, BidContents contents) {
        List<Missing> missing = new ArrayList<>();
        if (contents.offers().isEmpty()) {
            missing.add(new Missing(0, "", "choose at least one lot"));
        }
        List<CriterionView> criteria = tenders.tender(tender).criteria();
        List<Integer> known =
                tenders.lotRolesOf(tender).stream().map(LotRoleView::lot).toList();
        List<BasketLine> basket =
                PublishedRules.basket(tenders.scoringRules(tender).orElse(""));
        new TreeMap<>(contents.offers()).forEach((lot, offer) -> {
            if (!known.contains(lot)) {
                missing.add(new Missing(lot, "", "this tender has no lot %d".formatted(lot)));
            }
            criteria.stream()
                    .filter(criterion -> !criterion.price())
                    .filter(criterion -> isUnanswered(offer, criterion.code()))
                    .forEach(criterion -> missing.add(new Missing(
                            lot, criterion.code(), "answer the question “%s”".formatted(criterion.title()))));
            if (criteria.stream().anyMatch(CriterionView::price)
                    && offer.prices().isEmpty()) {
                missing.add(new Missing(lot, BidContents.PRICE, "give a price"));
            }
            basket.stream()
                    .filter(line -> !offer.prices().isEmpty() && !offer.prices().containsKey(line.code()))
                    .forEach(line -> missing.add(new Missing(lot, line.code(), "give a price for " + line.title())));
            offer.prices().forEach((line, price) -> {
                if (!isPrice(price)) {
                    missing.add(new Missing(lot, line, "a price is in pounds, above zero, with at most four decimals"));
                }
            });
        });
        return missing;
    }

    Map<Integer, Map<Kind, Envelope>> pack(String tender, String supplier, DraftKey key, BidContents contents) {
        Map<Integer, Map<Kind, Envelope>> packed = new TreeMap<>();
        contents.offers()
                .forEach((lot, offer) -> packed.put(
                        lot,
                        Map.of(
                                Kind.QUALITY, quality(tender, supplier, key, offer),
                                Kind.PRICE, price(tender, supplier, key, offer))));
        return packed;
    }

    void hold(String bid, Map<Integer, Map<Kind, Envelope>> packed) {
        packed.forEach((lot, envelopes) ->
                envelopes.forEach((kind, envelope) -> files.hold(bid, lot, kind.name(), envelope.files())));
    }

    private Envelope quality(String tender, String supplier, DraftKey key, Offer offer) {
        Map<String, String> answers = new TreeMap<>();
        List<Enclosure> enclosed = new ArrayList<>();
        new TreeMap<>(offer.answers()).forEach((question, answer) -> {
            answers.put(question, answer.text());
            answer.files().forEach(id -> enclosed.add(files.enclose(tender, supplier, key, question, id)));
        });
        return new Envelope(salt(), answers, Map.of(), enclosed);
    }

    private Envelope price(String tender, String supplier, DraftKey key, Offer offer) {
        Map<String, String> prices = new TreeMap<>();
        offer.prices().forEach((line, price) -> prices.put(line, price.toPlainString()));
        return new Envelope(
                salt(),
                Map.of(),
                prices,
                offer.priceFiles().stream()
                        .map(id -> files.enclose(tender, supplier, key, "", id))
                        .toList());
    }

    private static boolean isUnanswered(Offer offer, String question) {
        var answer = offer.answers().get(question);
        return answer == null || (answer.text().isBlank() && answer.files().isEmpty());
    }

    private static boolean isPrice(BigDecimal price) {
        BigDecimal bare = price.stripTrailingZeros();
        return price.signum() > 0 && bare.scale() <= MOST_DECIMALS && bare.precision() - bare.scale() <= MOST_DIGITS;
    }

    private static String salt() {
        return HexFormat.of().formatHex(Vault.newKey());
    }
}
