package org.tenderway.contract.domain;

import java.util.Locale;
import org.tenderway.vocabulary.Refusal;

/** What is to happen at a coming end. */
public enum Ending {
    EXTEND,
    END,
    LATER;

    static Ending of(String typed) {
        try {
            return valueOf(typed.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new Refusal("decision", "choose to extend, to let it end, or to decide later");
        }
    }
}
