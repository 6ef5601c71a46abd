package org.tenderway.contract.domain.ending;

import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What is to happen at a coming end. */
enum Ending {
    EXTEND,
    REPROCURE,
    END,
    EXCEPTION,
    LATER,
    /** It was answered elsewhere while the question was open. */
    ANSWERED;

    static Ending of(String typed) {
        try {
            return valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal(
                    "decision",
                    "choose to extend, to procure again, to let it end, a named exception, or to decide later");
        }
    }
}
