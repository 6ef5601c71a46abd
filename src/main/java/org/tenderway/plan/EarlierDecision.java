package org.tenderway.plan;

import java.time.LocalDate;

/** One link in the chain of decisions that led here. */
public record EarlierDecision(LocalDate decidedOn, String body, String title) {}
