package org.tenderway.evaluation;

import java.util.List;

/** The evaluation of lot-roles, for the stages after it. */
public interface Evaluations {

    EvaluationOutcome outcomeOf(String lotRole);

    /** Whether it has begun and has no result that stands: also while scores are re-opened or a question is open. */
    boolean isUnderWay(String lotRole);

    /** Empty until the lot-role is ranked; compliant bids first, by rank. */
    List<RankedBid> rankingOf(String lotRole);

    /**
     * The suppliers to appoint for a lot-role, best first: in rank, reaching the minimum of its role, as many as there
     * are places, and within the published limit of lots; empty where no award is to be made.
     */
    List<String> preferredOf(String lotRole);

    /** The names of those whose bids were opened and whose exclusion grounds nobody has checked. */
    List<String> uncheckedTenderers(String tender);

    /** A short word on where the evaluation stands, such as "moderation" or "ranked". */
    String stageOf(String lotRole);

    /** The steps by which the ranking was computed, to recompute it by hand; empty until the lot-role is ranked. */
    List<String> workingOf(String lotRole);

    /** The ranked bids whose price must be explained because it lies far below the others; flagged, not rejected. */
    List<String> lowPricedBidsOf(String lotRole);
}
