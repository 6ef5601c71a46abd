package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/**
 * A panel member declared an interest and lost access; who and why stays with the evaluation.
 *
 * @param interest the reference under which an officer decides about it
 */
public record InterestDeclared(CaseReference caseReference, String subject, String interest, String what)
        implements CaseEvent {}
