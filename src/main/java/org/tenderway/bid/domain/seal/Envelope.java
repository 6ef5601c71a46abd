package org.tenderway.bid.domain.seal;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lies in one envelope of one lot. It exists in clear only in the hands of its supplier and of authorised readers.
 *
 * @param salt random, so that the hash on a receipt tells nothing to somebody who guesses at prices
 * @param answers text by question; none in a price envelope
 * @param prices plain decimals by line; none in a quality envelope
 */
public record Envelope(String salt, Map<String, String> answers, Map<String, String> prices, List<Enclosure> files) {

    /** The two envelopes of a lot. */
    public enum Kind {
        QUALITY,
        PRICE
    }

    public Envelope {
        answers = new TreeMap<>(answers);
        prices = new TreeMap<>(prices);
        files = List.copyOf(files);
    }

    @Override
    public String toString() {
        return "an envelope";
    }

    /**
     * A file that belongs to an envelope.
     *
     * @param question the question it answers, or empty
     * @param key what unlocks its bytes
     */
    public record Enclosure(
            String id,
            String question,
            String name,
            String type,
            long size,
            String sha256,
            String flagged,
            byte[] key) {

        @Override
        public String toString() {
            return id;
        }
    }
}
