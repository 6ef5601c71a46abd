package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A whole register was taken over from a file. The subject is the import. */
public record RegisterImported(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
