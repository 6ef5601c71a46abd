package org.tenderway.portal.domain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;

/** A bid in the making with one thing changed: everything else stays as it was. */
public final class Contents {

    public static final BidContents EMPTY = new BidContents(Map.of());
    private static final Offer NOTHING = new Offer(Map.of(), Map.of(), List.of());
    private static final Answer UNANSWERED = Answer.of("");

    private Contents() {}

    /** What was written for a lot that is no longer bid for is given up. */
    public static BidContents forLots(BidContents before, Collection<Integer> lots) {
        Map<Integer, Offer> offers = new TreeMap<>();
        lots.forEach(lot -> offers.put(lot, offer(before, lot)));
        return new BidContents(offers);
    }

    public static Offer offer(BidContents contents, int lot) {
        return contents.offers().getOrDefault(lot, NOTHING);
    }

    public static Answer answer(BidContents contents, int lot, String question) {
        return offer(contents, lot).answers().getOrDefault(question, UNANSWERED);
    }

    public static BidContents answered(BidContents before, int lot, String question, String text) {
        return with(
                before,
                lot,
                question,
                new Answer(text, answer(before, lot, question).files()));
    }

    public static BidContents priced(BidContents before, int lot, Map<String, BigDecimal> prices) {
        Offer offer = offer(before, lot);
        return with(before, lot, new Offer(offer.answers(), prices, offer.priceFiles()));
    }

    /** @param question whose answer the file belongs to, or empty for the prices */
    public static BidContents attached(BidContents before, int lot, String question, String file) {
        Offer offer = offer(before, lot);
        if (question.isEmpty()) {
            return with(before, lot, new Offer(offer.answers(), offer.prices(), added(offer.priceFiles(), file)));
        }
        Answer answer = answer(before, lot, question);
        return with(before, lot, question, new Answer(answer.text(), added(answer.files(), file)));
    }

    public static BidContents without(BidContents before, String file) {
        Map<Integer, Offer> offers = new TreeMap<>();
        before.offers().forEach((lot, offer) -> {
            Map<String, Answer> answers = new TreeMap<>();
            offer.answers()
                    .forEach((code, answer) ->
                            answers.put(code, new Answer(answer.text(), removed(answer.files(), file))));
            offers.put(lot, new Offer(answers, offer.prices(), removed(offer.priceFiles(), file)));
        });
        return new BidContents(offers);
    }

    public static int words(String text) {
        String plain = text.strip();
        return plain.isEmpty() ? 0 : plain.split("\\s+").length;
    }

    private static BidContents with(BidContents before, int lot, String question, Answer answer) {
        Offer offer = offer(before, lot);
        Map<String, Answer> answers = new TreeMap<>(offer.answers());
        answers.put(question, answer);
        return with(before, lot, new Offer(answers, offer.prices(), offer.priceFiles()));
    }

    private static BidContents with(BidContents before, int lot, Offer offer) {
        Map<Integer, Offer> offers = new TreeMap<>(before.offers());
        offers.put(lot, offer);
        return new BidContents(offers);
    }

    private static List<String> added(List<String> files, String file) {
        List<String> all = new ArrayList<>(files);
        all.add(file);
        return all;
    }

    private static List<String> removed(List<String> files, String file) {
        return files.stream().filter(each -> !each.equals(file)).toList();
    }
}
