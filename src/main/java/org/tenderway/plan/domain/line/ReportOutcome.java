package org.tenderway.plan.domain.line;

import java.util.Arrays;
import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What a sponsor can say of a planned date. */
enum ReportOutcome {
    DONE,
    MOVED,
    DROPPED;

    static ReportOutcome of(String word) {
        return Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("result", "choose whether it is done, moved or dropped"));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
