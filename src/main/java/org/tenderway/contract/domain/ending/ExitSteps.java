package org.tenderway.contract.domain.ending;

/** What an orderly end takes. */
public record ExitSteps(
        boolean providerTold,
        boolean peopleTold,
        boolean recordsReturned,
        boolean accountsSettled,
        boolean noticePublished,
        String note) {

    boolean areAllDone() {
        return providerTold && peopleTold && recordsReturned && accountsSettled && noticePublished;
    }
}
