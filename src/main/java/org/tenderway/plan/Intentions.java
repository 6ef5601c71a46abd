package org.tenderway.plan;

import java.util.List;
import org.tenderway.vocabulary.CaseReference;

/** What the council intends to commission next. */
public interface Intentions {

    /** Proposes an intention linked to what gave rise to it; the same cause twice answers the same reference. */
    String propose(CaseReference caseReference, String because, String title, String reason);

    List<IntentionView> of(CaseReference caseReference);
}
