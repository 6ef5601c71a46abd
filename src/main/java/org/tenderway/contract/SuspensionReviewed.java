package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A suspension was reviewed and goes on. The subject is the suspension. */
public record SuspensionReviewed(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
