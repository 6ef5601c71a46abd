package org.tenderway.contract;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** It was decided to procure again what a contract gives. The subject is the contract. */
public record ReprocurementProposed(
        CaseReference caseReference, String subject, String reprocurement, String what, String why)
        implements CaseEvent {}
