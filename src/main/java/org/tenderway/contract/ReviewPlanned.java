package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A review of a contract was planned. The subject is the review. */
public record ReviewPlanned(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
