package org.tenderway.award;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.vocabulary.CaseReference;

/**
 * The award of one lot-role as others may see it.
 *
 * @param preferred references of the suppliers to whom it is to be awarded, best first
 * @param standstillEndsOn last day of the standstill, null where none runs
 * @param firstSigningDate first day on which it may be signed, null until announced
 * @param extensionReason why and by whom the standstill was extended, or empty
 */
public record AwardView(
        String lotRole,
        CaseReference caseReference,
        AwardStatus status,
        List<String> preferred,
        @Nullable LocalDate lettersSentOn,
        @Nullable StandstillDuty duty,
        @Nullable LocalDate standstillEndsOn,
        @Nullable LocalDate firstSigningDate,
        String extensionReason,
        List<String> countedSteps,
        boolean openChallenge,
        @Nullable LocalDate confirmedOn,
        String notMadeBecause) {

    public AwardView {
        preferred = List.copyOf(preferred);
        countedSteps = List.copyOf(countedSteps);
    }
}
