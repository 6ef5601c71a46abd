package org.tenderway.bid;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The first of two openers has handed in a share. */
public record ShareHandedIn(CaseReference caseReference, String subject, String what) implements CaseEvent {}
