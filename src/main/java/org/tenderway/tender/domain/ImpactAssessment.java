package org.tenderway.tender.domain;

import java.util.Map;
import org.tenderway.vocabulary.Refusal;

/** What the Equality Impact Assessment said, or why none is needed. */
record ImpactAssessment(String outcome, String reason) {

    static final String NOT_REQUIRED = "not-required";
    private static final String STOP = "stop";

    private static final Map<String, String> WORDS = Map.of(
            "no-major-change",
            "No major change needed",
            "adjust",
            "Adjust the policy or proposal",
            "continue",
            "Continue despite adverse impact",
            NOT_REQUIRED,
            "No Equality Impact Assessment is needed");

    ImpactAssessment {
        Refusal.unless(
                !outcome.equals(STOP),
                "impactOutcome",
                "the assessment says stop: change the design, or abandon the tender");
        Refusal.unless(
                WORDS.containsKey(outcome), "impactOutcome", "choose the outcome of the Equality Impact Assessment");
        Refusal.unless(
                !outcome.equals(NOT_REQUIRED) || !reason.isBlank(),
                "impactReason",
                "say why no Equality Impact Assessment is needed");
        Refusal.unless(reason.length() <= 3000, "impactReason", "keep the reason to 3000 characters");
    }

    String asRecorded() {
        String words = WORDS.getOrDefault(outcome, outcome);
        return reason.isBlank() ? words : words + ": " + reason.strip();
    }
}
