package org.tenderway.portal.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.tenderway.bid.BidReceipt;
import org.tenderway.portal.ReceiptIssued;

/** A receipt as a file: as text that any machine can read for as long as anybody wants to keep it, and as paper. */
final class ReceiptFile {

    private ReceiptFile() {}

    static ResponseEntity<byte[]> text(String title, BidReceipt receipt) {
        BidHomePages.Row row = BidHomePages.Row.of(receipt);
        String text =
                """
                Receipt %s

                Tender: %s (%s)
                Bidder: %s
                Lots: %s
                Received at: %s, UK time, by the clock of the database
                The same moment in UTC: %s
                State when this was written: %s
                Checksum (SHA-256) of what was received: %s

                What was handed in stays sealed until two people open the bids after the deadline. With the checksum you
                can show what you handed in.
                """
                        .formatted(
                                row.number(),
                                title,
                                receipt.tender(),
                                receipt.supplierName(),
                                row.lots(),
                                row.received(),
                                receipt.receivedAt(),
                                row.state(),
                                row.hash());
        return of(
                receipt,
                "txt",
                new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8),
                text.getBytes(StandardCharsets.UTF_8));
    }

    static ResponseEntity<byte[]> paper(String title, BidReceipt receipt) {
        return of(receipt, "pdf", MediaType.APPLICATION_PDF, ReceiptPaper.of(title, receipt));
    }

    private static ResponseEntity<byte[]> of(BidReceipt receipt, String ending, MediaType type, byte[] contents) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("receipt-%s.%s".formatted(ReceiptIssued.number(receipt), ending))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(contents);
    }
}
