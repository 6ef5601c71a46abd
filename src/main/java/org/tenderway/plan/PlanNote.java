package org.tenderway.plan;

/** Something a plan says that is no line, such as "No new reviews this year". */
public record PlanNote(String plan, String outcome, String text) {}
