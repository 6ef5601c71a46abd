package org.tenderway.methodology;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/**
 * A group of questions.
 *
 * @param minimum weighted points that a bid must reach in it, or null; reaching it exactly is enough
 */
public record Section(String code, String title, @Nullable BigDecimal minimum) {

    public Section {
        Refusal.unless(!code.isBlank(), "sections", "every section has a code");
        Refusal.unless(
                minimum == null || minimum.signum() >= 0,
                "sections",
                "the minimum of section “%s” is not negative".formatted(code));
    }
}
