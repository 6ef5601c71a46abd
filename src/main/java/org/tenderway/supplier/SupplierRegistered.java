package org.tenderway.supplier;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** An organisation's address was confirmed and it can sign in. The subject is opaque. */
public record SupplierRegistered(CaseReference caseReference, String subject, String what) implements CaseEvent {}
