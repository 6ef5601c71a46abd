package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A review of a contract came to its outcome. The subject is the review. */
public record ReviewConcluded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
