package org.tenderway.audit;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * The trail was anchored; this too stands in the trail, so that an anchor cannot be dropped unseen.
 *
 * @param finding what the walk found that went before it
 */
public record TrailAnchored(TrailAnchor anchor, boolean intact, String finding) implements CaseEvent {

    @Override
    public CaseReference caseReference() {
        return new CaseReference("TRAIL-" + anchor.takenOn().getYear());
    }

    @Override
    public String subject() {
        return "Anchor %d".formatted(anchor.number());
    }

    @Override
    public String what() {
        return "The trail was anchored at entry %d: %s".formatted(anchor.lastSequence(), anchor.hash());
    }

    @Override
    public String why() {
        return intact ? "" : finding;
    }
}
