package org.tenderway.tender;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.AsItStands;

/** What may still happen to a tender outside its plan; each needs a reason, as the person now acting. */
public interface TenderChanges {

    /**
     * A procurement officer or manager proposes a later deadline; it counts only when another of them approves it.
     *
     * @param seen the mark of what was proposed before, as this person saw it
     * @throws org.tenderway.vocabulary.Overtaken when somebody has proposed another one since
     */
    void proposeDeadline(String tender, String seen, @Nullable LocalDateTime later, String reason);

    /** The later deadline that waits for a second person, as whoever proposes another finds it. */
    AsItStands deadlineMove(String tender);

    /** @throws org.tenderway.vocabulary.Refusal when the same person proposed it or the deadline has passed */
    void approveDeadline(String tender);

    /** The later deadline that waits for a second person. */
    Optional<ProposedDeadline> proposedDeadline(String tender);

    /** By a procurement officer or a manager. */
    void abandon(String tender, String reason);

    /** A later deadline, who proposed it and why. */
    record ProposedDeadline(Instant deadline, String proposedBy, String reason) {}
}
