package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/**
 * What somebody chose to follow an end, with whatever that choice needs.
 *
 * @param mostSpent the most that may be spent by it, or empty where the register is to say
 */
public record EndingChoice(
        String decision,
        @Nullable LocalDate newEnd,
        String extensionKind,
        String ground,
        String exceptionName,
        @Nullable LocalDate reviewOn,
        String reason,
        String mostSpent) {

    @Nullable
    Money spent() {
        try {
            return mostSpent.isBlank() ? null : Money.of(mostSpent);
        } catch (Refusal unreadable) {
            throw new Refusal("mostSpent", unreadable.reason());
        }
    }
}
