package org.tenderway.contract.domain.change;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.regime.Regime;
import org.tenderway.regime.TerminationGround;
import org.tenderway.vocabulary.Refusal;

/**
 * Why a contract is to end before its time: the coded ground as it stood when it was named, the reason, who and when.
 *
 * @param atOnceAllowed whether the ground needs no notice period
 */
@Embeddable
public record TerminationCause(
        @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR) Regime regime,
        String ground,
        String groundTitle,
        String groundSource,
        boolean atOnceAllowed,
        String reason,
        String proposedBy,
        String proposedByName,
        LocalDate proposedOn) {

    static TerminationCause of(Regime regime, TerminationGround ground, String reason, Actor by, LocalDate today) {
        return new TerminationCause(
                regime,
                ground.code(),
                ground.title(),
                ground.source(),
                ground.immediate(),
                Said.required("reason", reason, "say why the contract is to end"),
                by.userId(),
                by.name(),
                today);
    }

    LocalDate endAtOnce(@Nullable LocalDate last, LocalDate today) {
        Refusal.unless(
                atOnceAllowed,
                "atOnceBecause",
                "“%s” needs notice; the contract cannot end at once on this ground".formatted(groundTitle));
        Refusal.unless(
                last == null || last.equals(today),
                "lastDay",
                "a contract that ends at once ends today; leave the day empty");
        return today;
    }
}
