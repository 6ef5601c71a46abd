package org.tenderway.contract.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.change.NewVariation;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** What a contract manager types to propose a change or a termination. */
record TypedChange(
        String ground, String description, String reason, String firstValue, String valueChange, String newEnd) {

    static final TypedChange NONE = new TypedChange("", "", "", "", "", "");

    TypedChange {
        ground = Objects.requireNonNullElse(ground, "");
        description = Objects.requireNonNullElse(description, "");
        reason = Objects.requireNonNullElse(reason, "");
        firstValue = Objects.requireNonNullElse(firstValue, "");
        valueChange = Objects.requireNonNullElse(valueChange, "");
        newEnd = Objects.requireNonNullElse(newEnd, "");
    }

    NewVariation read() {
        return new NewVariation(
                ground,
                description,
                reason,
                firstValue.isBlank() ? null : money("firstValue", firstValue),
                valueChange.isBlank() ? Money.ZERO : money("valueChange", valueChange),
                optionalDay("newEnd", newEnd));
    }

    static @Nullable LocalDate optionalDay(String field, String typed) {
        return typed.isBlank() ? null : NewContractForm.day(field, typed);
    }

    private static Money money(String field, String typed) {
        try {
            return Money.of(typed);
        } catch (Refusal refusal) {
            throw new Refusal(field, refusal.reason());
        }
    }
}
