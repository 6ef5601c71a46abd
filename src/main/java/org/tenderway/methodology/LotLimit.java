package org.tenderway.methodology;

import org.tenderway.vocabulary.Refusal;

/** How many lots one bidder may win, and the objective mechanism that says which. */
public record LotLimit(int most, Mechanism mechanism) {

    /** What decides when a bidder would win more lots than it may. */
    public enum Mechanism {
        BIDDER_PREFERENCE("the bidder keeps the lots it prefers; each other lot goes to the next bid"),
        BEST_TOTAL("the allocation with the best total over all lots");

        private final String words;

        Mechanism(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public LotLimit {
        Refusal.unless(most >= 1, "lotLimit.most", "a bidder may win at least one lot");
    }
}
