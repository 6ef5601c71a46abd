package org.tenderway.debrief;

import java.time.Instant;

/** One summary that was sent; nothing of what it says. */
public record SummaryView(
        String lotRole, String tender, String bid, String supplier, String supplierName, String hash, Instant sentAt) {}
