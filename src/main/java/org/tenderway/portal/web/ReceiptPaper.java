package org.tenderway.portal.web;

import java.util.List;
import org.tenderway.bid.BidReceipt;
import org.tenderway.paper.Paper;
import org.tenderway.paper.PdfPaper;

/** A receipt as an accessible paper, for the files of an organisation. */
final class ReceiptPaper {

    private ReceiptPaper() {}

    static byte[] of(String title, BidReceipt receipt) {
        BidHomePages.Row row = BidHomePages.Row.of(receipt);
        Paper paper = Paper.titled("Receipt " + row.number())
                .grid(
                        "What was received",
                        List.of("Fact", "As recorded"),
                        List.of(
                                List.of("Tender", "%s (%s)".formatted(title, receipt.tender())),
                                List.of("Bidder", receipt.supplierName()),
                                List.of("Lots", row.lots()),
                                List.of("Received at", row.received() + ", UK time, by the clock of the database"),
                                List.of("The same moment in UTC", String.valueOf(receipt.receivedAt())),
                                List.of("State when this was written", row.state()),
                                List.of("Checksum (SHA-256)", halves(row.hash()))))
                .heading(1, "What happens next")
                .text("What was handed in stays sealed until two people open the bids after the deadline. With the"
                        + " checksum you can show what you handed in: it is written in two lines and read as one.")
                .done();
        return PdfPaper.of(paper);
    }

    /** A line of a paper is not long enough for it. */
    private static String halves(String hash) {
        int middle = hash.length() / 2;
        return hash.substring(0, middle) + "\n" + hash.substring(middle);
    }
}
