package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A statutory notice about a contract fell due, or was recorded as published. The subject is the contract. */
public record NoticeRecorded(CaseReference caseReference, String subject, String what, String why)
        implements CaseEvent {}
