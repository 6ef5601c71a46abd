package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A proposal about the end of a contract came to nothing: somebody has to decide again. The subject is the contract. */
public record QuestionReopened(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
