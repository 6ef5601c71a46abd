package org.tenderway.contract.domain.performance;

import org.tenderway.contract.ImprovementPlanView;

/** An improvement plan in full, for those who review. */
public record PlanPaper(ImprovementPlanView plan, String because, String answer, String closedBecause) {}
