package org.tenderway.governance;

/** One recommendation of a report and what was resolved on it. */
public record RecommendationView(int number, String text, RecommendationOutcome outcome, String note) {}
