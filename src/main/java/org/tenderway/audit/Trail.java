package org.tenderway.audit;

import java.util.List;
import org.tenderway.vocabulary.CaseReference;

/** The trail of every case, append-only and chained by hash. A fact stands in it once its transaction commits. */
public interface Trail {

    /** The whole trail of a case, oldest first. */
    List<TrailEntry> of(CaseReference caseReference);

    /** One page of the trail of a case, newest first: entries before a sequence number, or from the end at Long.MAX_VALUE. */
    List<TrailEntry> newest(CaseReference caseReference, long before, int limit);

    /** Entries of all cases. */
    long count();

    /** Entries of one case. */
    long count(CaseReference caseReference);

    /** Walks along every entry of all cases and recomputes its hash. */
    TrailCheck verify();

    /** What is known without walking along all of it. */
    TrailStatus status();
}
