package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Two people decided whether a late bid is admitted or stays unopened. */
public record LateBidDecided(
        CaseReference caseReference,
        String subject,
        String bid,
        String supplier,
        boolean admitted,
        String what,
        String why)
        implements CaseEvent {}
