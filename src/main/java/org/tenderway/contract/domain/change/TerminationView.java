package org.tenderway.contract.domain.change;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/** A termination as pages and forms show it. */
public record TerminationView(
        String reference,
        CaseReference caseReference,
        String contract,
        String title,
        TerminationCause cause,
        TerminationStatus status,
        LocalDate answerDue,
        String answer,
        @Nullable LocalDate answeredOn,
        String decision,
        @Nullable LocalDate servedOn,
        boolean atOnce,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate closedOn,
        String closedBecause) {}
