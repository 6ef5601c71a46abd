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
    INTERVIEW_SCORING("scoring interviews"),
    INTERVIEW("interviews"),
    PRICES("entering prices"),
    RANKING("ranking"),
    SETTLING("settling open questions"),
    RANKED("ranked"),
    NO_COMPLIANT_BID("no compliant bid");

    private static final Map<EvaluationStage, Set<EvaluationStage>> NEXT = Map.ofEntries(
            Map.entry(PANEL, Set.of(CONFLICTS, SCORING, MODERATION)),
            Map.entry(CONFLICTS, Set.of(PANEL, SCORING, MODERATION)),
            Map.entry(SCORING, Set.of(PANEL, MODERATION)),
            Map.entry(MODERATION, Set.of(PANEL, SCORING, INTERVIEW_SCORING, INTERVIEW, PRICES, RANKING)),
            Map.entry(INTERVIEW_SCORING, Set.of(INTERVIEW)),
            Map.entry(INTERVIEW, Set.of(INTERVIEW_SCORING, PRICES, RANKING)),
            Map.entry(PRICES, Set.of(RANKING, MODERATION)),
            Map.entry(RANKING, Set.of(SETTLING, RANKED, NO_COMPLIANT_BID)),
            Map.entry(SETTLING, Set.of(RANKING)),
            Map.entry(RANKED, Set.of(MODERATION, RANKING)),
            Map.entry(NO_COMPLIANT_BID, Set.of(MODERATION, RANKING)));

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

    /** Where an evaluation stands once somebody has declared, handed in, left or come, before its quality is locked. */
    EvaluationStage reviewed(Panel panel, int round) {
        return switch (this) {
            case CONFLICTS -> !panel.toDeclare().isEmpty() ? this : panel.isFree() ? afterScores(panel) : PANEL;
            case SCORING -> afterScores(panel);
            case MODERATION -> round > 1 ? this : afterScores(panel);
            default -> this;
        };
    }

    private static EvaluationStage afterScores(Panel panel) {
        if (!panel.toScore().isEmpty()) {
            return SCORING;
        }
        return panel.isWhole() ? MODERATION : PANEL;
    }

    /** Whether evaluators fill in sheets now. */
    boolean isScoring() {
        return this == SCORING || this == INTERVIEW_SCORING;
    }

    /** Whether bidders are interviewed, or the scores of it agreed. */
    boolean isInterviewing() {
        return this == INTERVIEW_SCORING || this == INTERVIEW;
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
