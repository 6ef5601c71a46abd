package org.tenderway.contract.domain.transition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Temporary posts as pages and forms show them. */
public record PostView(
        String id,
        String lotRole,
        CaseReference caseReference,
        String label,
        BigDecimal people,
        LocalDate startsOn,
        LocalDate endsOn,
        Money cost,
        LocalDate promptDay,
        @Nullable LocalDate promptedOn,
        String settledBecause) {}
