package org.tenderway.evaluation.domain;

import java.time.Instant;
import java.util.List;

/** The conflicts assessment of a tender: its versions, latest first, and the interests behind them. */
public record AssessmentView(String title, List<Version> versions, List<InterestView> interests) {

    public record Version(int number, String statement, String revisedBy, Instant revisedAt) {}
}
