package org.tenderway.evaluation.domain;

import java.util.Map;
import java.util.Set;

/** The life of the evaluation of one lot-role. */
enum EvaluationStage {
    PANEL("naming the panel"),
    CONFLICTS("declaring conflicts"),
    SCORING("scoring quality"),
    MODERATION("moderation"),
    PRICES("entering prices"),
    RANKING("ranking"),
    RANKED("ranked"),
    NO_COMPLIANT_BID("no compliant bid");

    private static final Map<EvaluationStage, Set<EvaluationStage>> NEXT = Map.of(
            PANEL, Set.of(CONFLICTS, SCORING, MODERATION),
            CONFLICTS, Set.of(PANEL, SCORING, MODERATION),
            SCORING, Set.of(PANEL, MODERATION),
            MODERATION, Set.of(PANEL, PRICES, RANKING),
            PRICES, Set.of(RANKING),
            RANKING, Set.of(RANKED, NO_COMPLIANT_BID),
            RANKED, Set.of(),
            NO_COMPLIANT_BID, Set.of());

    private final String words;

    EvaluationStage(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    Set<EvaluationStage> next() {
        return NEXT.getOrDefault(this, Set.of());
    }
}
