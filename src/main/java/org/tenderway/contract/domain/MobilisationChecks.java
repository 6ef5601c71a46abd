package org.tenderway.contract.domain;

import java.util.EnumSet;
import java.util.Set;

/** The ticks of the mobilisation checklist as a contract manager enters them. */
public record MobilisationChecks(
        boolean tupeInformation, boolean staffTraining, boolean systemAccess, boolean communications) {

    Set<MobilisationItem> done() {
        Set<MobilisationItem> done = EnumSet.noneOf(MobilisationItem.class);
        add(done, tupeInformation, MobilisationItem.TUPE_INFORMATION);
        add(done, staffTraining, MobilisationItem.STAFF_TRAINING);
        add(done, systemAccess, MobilisationItem.SYSTEM_ACCESS);
        add(done, communications, MobilisationItem.COMMUNICATIONS);
        return done;
    }

    private static void add(Set<MobilisationItem> done, boolean ticked, MobilisationItem item) {
        if (ticked) {
            done.add(item);
        }
    }
}
