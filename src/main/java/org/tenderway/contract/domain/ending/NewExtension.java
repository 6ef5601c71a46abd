package org.tenderway.contract.domain.ending;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * An extension as somebody proposes it.
 *
 * @param newEnd the new last day; null for the whole of the next option
 * @param kind {@code option}, {@code holding} or {@code grant}; empty takes up an option
 * @param ground the legal ground; needed for a holding extension
 * @param mostSpent the most that may be spent in the added time, to the penny, or null
 * @param besideIt what is reviewed meanwhile, such as "Make or Buy", or empty
 */
public record NewExtension(
        @Nullable LocalDate newEnd,
        String kind,
        String ground,
        String reason,
        @Nullable Money mostSpent,
        String besideIt) {

    public static NewExtension of(@Nullable LocalDate newEnd, String reason) {
        return new NewExtension(newEnd, "", "", reason, null, "");
    }
}
