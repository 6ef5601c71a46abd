package org.tenderway.tender;

import java.time.LocalDateTime;

/** What may still happen to a tender outside its plan; each needs a reason, as the person now acting. */
public interface TenderChanges {

    /** Proposes a later deadline; it counts only when a second person approves it. */
    void proposeDeadline(String tender, LocalDateTime later, String reason);

    /** @throws org.tenderway.vocabulary.Refusal when the same person proposed it or the deadline has passed */
    void approveDeadline(String tender);

    void abandon(String tender, String reason);
}
