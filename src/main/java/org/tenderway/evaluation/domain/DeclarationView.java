package org.tenderway.evaluation.domain;

import java.util.List;

/**
 * What a panel member sees to declare: the bidders' names and nothing else.
 *
 * @param first whether nothing of the bids may be seen before this declaration
 */
public record DeclarationView(String title, boolean first, List<Bidder> bidders) {

    /** @param declared whether the member stays away from it already */
    public record Bidder(String bid, String name, boolean declared) {}

    /** An interest in one bidder, as the member puts it. */
    public record Declared(InterestNature nature, String reason) {

        @Override
        public String toString() {
            return "an interest";
        }
    }
}
