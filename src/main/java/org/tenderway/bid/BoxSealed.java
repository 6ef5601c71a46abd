package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Every holder has set a lock: from now on bids are sealed with the key of the box. */
public record BoxSealed(CaseReference caseReference, String subject, String what) implements CaseEvent {}
