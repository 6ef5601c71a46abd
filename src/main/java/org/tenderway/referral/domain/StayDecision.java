package org.tenderway.referral.domain;

import java.util.Arrays;
import org.tenderway.vocabulary.Refusal;

/** How a stay that was to end goes on. */
enum StayDecision {
    MOVE_ON("moveOn"),
    EXTEND("extend"),
    PERMANENT("permanent");

    private final String code;

    StayDecision(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    static StayDecision typed(String text) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(text.strip()))
                .findFirst()
                .orElseThrow(() -> new Refusal("decision", "choose how the stay goes on"));
    }
}
