package org.tenderway.bid;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What the opened bids say, for the acting person. {@link ReadingRights} says who may read; every refusal is recorded in
 * the opening report of the tender and alerts.
 */
public interface OpenedBids {

    /** Whether opened bids for this lot-role have contents; bids registered at the desk have none. */
    boolean hasContents(String lotRole);

    /**
     * The quality envelopes of the lot-role that the acting person may read, in order of receipt.
     *
     * @throws org.tenderway.vocabulary.Refusal before the opening, and for whoever may read none of them
     */
    List<Answers> answers(String lotRole);

    /**
     * The price envelopes of the lot-role.
     *
     * @throws org.tenderway.vocabulary.Refusal before the opening, before every quality score of the lot-role is locked,
     *     and for whoever may not read prices
     */
    List<Prices> prices(String lotRole);

    /** A file of an opened bid; one of a price envelope under the same rule as the prices. */
    BidFiles.Download file(String lotRole, String bid, String file);

    /** The answers of one bid, and the files that belong to them by id. */
    record Answers(
            String bid,
            String supplier,
            String supplierName,
            Map<String, BidContents.Answer> answers,
            List<BidFile> files) {

        @Override
        public String toString() {
            return "answers of " + bid;
        }
    }

    /** The prices of one bid. */
    record Prices(
            String bid, String supplier, String supplierName, Map<String, BigDecimal> prices, List<BidFile> files) {

        @Override
        public String toString() {
            return "prices of " + bid;
        }
    }
}
