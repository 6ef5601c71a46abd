package org.tenderway.award;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The standstill of one lot-role now ends later. The subject is the lot-role. */
public record StandstillExtended(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
