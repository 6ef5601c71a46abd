package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A submission arrived in time and lies sealed. */
public record BidRegistered(CaseReference caseReference, String subject, String bid, String what)
        implements CaseEvent {}
