package org.tenderway.evaluation.domain;

import java.util.Map;
import java.util.Set;
import org.tenderway.evaluation.EvaluationOutcome;

/** The life of the evaluation of one lot-role. */
enum EvaluationStage {
    PANEL("naming the panel"),
    CONFLICTS("declaring conflicts"),
    SCORING("scoring quality"),
    MODERATION("moderation"),
    INTERVIEW("interviews"),
    PRICES("entering prices"),
    RANKING("ranking"),
    SETTLING("settling open questions"),
    RANKED("ranked"),
    NO_COMPLIANT_BID("no compliant bid");

    private static final Map<EvaluationStage, Set<EvaluationStage>> NEXT = Map.of(
            PANEL, Set.of(CONFLICTS, SCORING, MODERATION),
            CONFLICTS, Set.of(PANEL, SCORING, MODERATION),
            SCORING, Set.of(PANEL, MODERATION),
            MODERATION, Set.of(PANEL, INTERVIEW, PRICES, RANKING),
            INTERVIEW, Set.of(PRICES, RANKING),
            PRICES, Set.of(RANKING, MODERATION),
            RANKING, Set.of(SETTLING, RANKED, NO_COMPLIANT_BID),
            SETTLING, Set.of(RANKING),
            RANKED, Set.of(MODERATION, RANKING),
            NO_COMPLIANT_BID, Set.of(MODERATION, RANKING));

    private final String words;

    EvaluationStage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    EvaluationOutcome outcome() {
        return switch (this) {
            case RANKED -> EvaluationOutcome.RANKED;
            case NO_COMPLIANT_BID -> EvaluationOutcome.NO_COMPLIANT_BID;
            default -> EvaluationOutcome.PENDING;
        };
    }

    void refuseUnlessModerating() {
        ScoringRule.QUALITY_IS_LOCKED.unless(!isQualityLocked());
        ScoringRule.ALL_SHEETS_FIRST.unless(this == MODERATION || this == INTERVIEW);
    }

    void refuseUnlessPricing() {
        ScoringRule.QUALITY_BEFORE_PRICE.unless(isQualityLocked());
        ScoringRule.PRICES_ENTERED_ONCE.unless(this == PRICES);
    }

    void refuseUnlessReopenable() {
        ScoringRule.NOTHING_LOCKED.unless(isQualityLocked());
        ScoringRule.RESULT_IN_WORK.unless(this == PRICES || isConcluded());
    }

    /** Whether every quality score is locked; a re-opened one is not. */
    boolean isQualityLocked() {
        return compareTo(PRICES) >= 0;
    }

    /** Whether a result stands that may still be computed anew. */
    boolean isConcluded() {
        return this == RANKED || this == NO_COMPLIANT_BID;
    }

    Set<EvaluationStage> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
