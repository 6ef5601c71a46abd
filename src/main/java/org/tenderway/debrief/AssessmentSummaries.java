package org.tenderway.debrief;

import java.util.List;
import java.util.Optional;

/** The assessment summaries that were sent. They are frozen: what they say does not change with what they came from. */
public interface AssessmentSummaries {

    /** Those of a lot-role, in order of the bids; empty until its award was announced. */
    List<SummaryView> of(String lotRole);

    /** Those of one bidder, the newest first. */
    List<SummaryView> to(String supplier);

    /** The paper for this bidder and nobody else. */
    Optional<SummaryPaper> paper(String lotRole, String supplier);
}
