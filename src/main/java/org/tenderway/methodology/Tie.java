package org.tenderway.methodology;

import java.util.List;

/**
 * Bids with equal totals and what separated them.
 *
 * @param words such as "A and B equal 74.00; Q1 equal 4; Q2 decides for B"
 * @param decided false where people must still decide
 */
public record Tie(List<String> bidders, String words, boolean decided) {

    public Tie {
        bidders = List.copyOf(bidders);
    }
}
