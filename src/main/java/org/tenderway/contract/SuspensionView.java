package org.tenderway.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A suspension of new placements as others may see it. It never concerns present residents.
 *
 * @param cause the coded reason in words
 * @param because what the proposer wrote
 * @param immediate whether it was made at once, the provider being heard afterwards
 * @param answerDueOn the last day on which the provider may answer
 * @param from the first day without new placements, or null while it is proposed
 * @param reviewOn the next day on which it is reviewed, or null
 * @param terminationProposedOn the day on which a review proposed to terminate instead, or null
 * @param endedOn the first day on which it no longer holds, or null
 * @param endedBecause why it was lifted, not made, or over
 */
public record SuspensionView(
        String reference,
        String contract,
        CaseReference caseReference,
        SuspensionStatus status,
        String cause,
        String because,
        boolean immediate,
        String proposedBy,
        LocalDate proposedOn,
        LocalDate answerDueOn,
        @Nullable LocalDate answeredOn,
        String answer,
        @Nullable LocalDate from,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate terminationProposedOn,
        @Nullable LocalDate endedOn,
        String endedBecause) {}
