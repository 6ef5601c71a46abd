package org.tenderway.replay;

import java.util.List;

/** A fictional organisation, the lots it bids for, and how good and how dear its offer is. */
record Bidder(String name, List<Integer> lots, int quality, String price) {

    static final String FICTIONAL = " (fictional)";

    static Bidder of(String name, List<Integer> lots, int quality, String price) {
        return new Bidder(name + FICTIONAL, lots, quality, price);
    }

    String email() {
        return name.toLowerCase(java.util.Locale.UK).replace(FICTIONAL, "").replaceAll("[^a-z]+", ".")
                + "@bidder.example";
    }
}
