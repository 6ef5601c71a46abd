package org.tenderway.plan;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A commissioning plan was imported as printed. The subject is the plan. */
public record PlanImported(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}
