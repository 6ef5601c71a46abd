package org.tenderway.evaluation;

import java.util.List;

/** The evaluation of lot-roles, for the stages after it. */
public interface Evaluations {

    EvaluationOutcome outcomeOf(String lotRole);

    /** Empty until the lot-role is ranked; compliant bids first, by rank. */
    List<RankedBid> rankingOf(String lotRole);

    /** A short word on where the evaluation stands, such as "moderation" or "ranked". */
    String stageOf(String lotRole);
}
