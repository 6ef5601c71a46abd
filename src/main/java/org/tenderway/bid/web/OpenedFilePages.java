package org.tenderway.bid.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tenderway.bid.Attachments;
import org.tenderway.bid.OpenedBids;

/** Files of opened bids, for those who may read them. */
@Controller
class OpenedFilePages {

    private final OpenedBids opened;

    OpenedFilePages(OpenedBids opened) {
        this.opened = opened;
    }

    @GetMapping("/lots/{lotRole}/bids/{bid}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable String lotRole, @PathVariable String bid, @PathVariable String file) {
        return Attachments.of(opened.file(lotRole, bid, file));
    }
}
