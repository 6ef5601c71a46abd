package org.tenderway.supplier;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** Who may sign in for an organisation, or with which password, changed. The subject is opaque. */
public record SupplierPeopleChanged(CaseReference caseReference, String subject, String what) implements CaseEvent {}
