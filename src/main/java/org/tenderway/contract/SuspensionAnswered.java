package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The provider's answer to a suspension was recorded, or that none came. The subject is the suspension. */
public record SuspensionAnswered(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
