package org.tenderway.contract.domain.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.regime.ChangeGround;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/**
 * What a variation changes and on which ground, as it stood when it was proposed.
 *
 * @param firstValue the value on which the contract was awarded
 * @param earlierChange what earlier variations added, all together
 * @param newEnd the new last day, or null where the end stays
 * @param firstCeiling the ceiling that was agreed at the award
 */
@Embeddable
public record VariationTerms(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Regime regime,
        String ground,
        String groundTitle,
        String groundSource,
        String description,
        String reason,
        BigDecimal firstValue,
        BigDecimal earlierChange,
        BigDecimal valueChange,
        @Nullable LocalDate newEnd,
        LocalDate endBefore,
        LocalDate firstCeiling,
        String proposedBy,
        String proposedByName,
        LocalDate proposedOn) {

    static VariationTerms of(
            ContractView contract,
            Regime regime,
            ChangeGround ground,
            NewVariation typed,
            Earlier earlier,
            Actor by,
            LocalDate today) {
        LocalDate newEnd = typed.newEnd();
        Refusal.unless(
                newEnd == null || newEnd.isAfter(contract.endsOn()),
                "newEnd",
                "the contract runs to the end of %s; a variation can only make it longer, a termination shorter"
                        .formatted(Days.plain(contract.endsOn())));
        Refusal.unless(
                newEnd == null || !newEnd.isAfter(contract.ceilingEnd()) || ground.pastCeiling(),
                "newEnd",
                "no extension may pass %s, the ceiling of this contract; “%s” (%s) is no ground to pass it"
                        .formatted(Days.plain(contract.ceilingEnd()), ground.title(), ground.source()));
        return new VariationTerms(
                regime,
                ground.code(),
                ground.title(),
                ground.source(),
                Said.required("description", typed.description(), "say what changes"),
                Said.required("reason", typed.reason(), "say why the ground applies"),
                earlier.firstValue().pounds(),
                earlier.change().pounds(),
                typed.valueChange().pounds(),
                newEnd,
                contract.endsOn(),
                earlier.firstCeiling(),
                by.userId(),
                by.name(),
                today);
    }

    /** What is known of the contract before this change. */
    record Earlier(Money firstValue, Money change, LocalDate firstCeiling) {}

    ChangeLimits limits(LocalDate startsOn) {
        LocalDate end = newEnd;
        long longer = end == null ? 0 : Math.max(0, ChronoUnit.DAYS.between(firstCeiling, end));
        return new ChangeLimits(
                new Money(firstValue),
                new Money(earlierChange),
                new Money(valueChange),
                ChronoUnit.DAYS.between(startsOn, firstCeiling) + 1,
                longer);
    }

    public Money value() {
        return new Money(valueChange);
    }

    public Money together() {
        return new Money(earlierChange.add(valueChange));
    }

    public Money first() {
        return new Money(firstValue);
    }
}
