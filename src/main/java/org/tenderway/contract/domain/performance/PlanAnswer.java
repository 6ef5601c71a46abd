package org.tenderway.contract.domain.performance;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** How a provider answers to an improvement plan. */
public enum PlanAnswer {
    AGREES("agrees", "the provider agreed"),
    CHANGES("changes", "the provider asked for changes"),
    NONE("none", "the provider did not answer");

    private final String code;
    private final String words;

    PlanAnswer(String code, String words) {
        this.code = code;
        this.words = words;
    }

    String inWords() {
        return words;
    }

    static PlanAnswer of(String code) {
        return Arrays.stream(values())
                .filter(answer -> answer.code.equals(code.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("answer", "choose how the provider answered"));
    }
}
