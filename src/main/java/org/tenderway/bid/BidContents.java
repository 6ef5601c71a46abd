package org.tenderway.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a supplier offers, lot by lot. It exists in clear only while its supplier works on it, and again after the
 * opening; it never prints what it holds.
 *
 * @param offers by the number of the lot; a lot that is not in it is not bid for
 */
public record BidContents(Map<Integer, Offer> offers) {

    /** The line of a price when the methodology asks for one price only. */
    public static final String PRICE = "price";

    public BidContents {
        offers = Map.copyOf(offers);
    }

    @Override
    public String toString() {
        return "contents for lots " + offers.keySet();
    }

    /**
     * The offer for one lot. Answers and their files form the quality envelope; prices and the price files the other.
     *
     * @param answers by the code of the question
     * @param prices pounds by the line of the price; {@link #PRICE} where there is one line only
     * @param priceFiles ids of files that show prices
     */
    public record Offer(Map<String, Answer> answers, Map<String, BigDecimal> prices, List<String> priceFiles) {

        public Offer {
            answers = Map.copyOf(answers);
            prices = Map.copyOf(prices);
            priceFiles = List.copyOf(priceFiles);
        }

        @Override
        public String toString() {
            return "an offer with %d answers".formatted(answers.size());
        }
    }

    /**
     * The answer to one question.
     *
     * @param files ids of files that belong to it
     */
    public record Answer(String text, List<String> files) {

        public Answer {
            files = List.copyOf(files);
        }

        public static Answer of(String text) {
            return new Answer(text, List.of());
        }

        @Override
        public String toString() {
            return "an answer";
        }
    }
}
