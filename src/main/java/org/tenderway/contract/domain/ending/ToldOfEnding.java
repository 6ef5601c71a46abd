package org.tenderway.contract.domain.ending;

/** Who was told that a contract ends; what is handed over is in its exit plan. */
public record ToldOfEnding(boolean providerTold, boolean peopleTold, boolean noticePublished, String note) {

    boolean areAllDone() {
        return providerTold && peopleTold && noticePublished;
    }
}
