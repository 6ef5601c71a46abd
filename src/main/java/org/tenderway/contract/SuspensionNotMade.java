package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A proposed suspension was not made. The subject is the suspension. */
public record SuspensionNotMade(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
