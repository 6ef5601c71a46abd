package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/**
 * A change as somebody proposes it.
 *
 * @param firstValue the value on which the contract was awarded; needed where the register holds none
 * @param valueChange what the change adds, or takes away
 * @param newEnd the new last day, or null where the end stays
 */
public record NewVariation(
        String ground,
        String description,
        String reason,
        @Nullable Money firstValue,
        Money valueChange,
        @Nullable LocalDate newEnd) {}
