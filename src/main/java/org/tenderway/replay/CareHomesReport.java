package org.tenderway.replay;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of the care-homes story: what every replay has, and its providers with what became of each. */
record CareHomesReport(
        String story,
        boolean holds,
        List<String> broken,
        List<Step> steps,
        List<ProviderLine> providers,
        List<ReviewLine> reviews,
        List<PlanLine> improvementPlans,
        List<SuspensionLine> suspensions,
        List<PlacementLine> placements,
        List<ContractLine> contracts,
        List<Prompt> prompts,
        List<Chronicle.Refused> refusals,
        Map<String, Long> letters,
        long auditEntries,
        String auditCheck)
        implements ReplayReport {

    /**
     * A home as it stood when the list was extended; by the end of the story everybody has ended with the list.
     *
     * @param endsOn the last day of its agreement before the extension of the list
     * @param extendedTo the last day since that extension, or null where none took place
     * @param failedCriteria what an assessment found missing, by code
     * @param remedied what was missing once and was put right
     */
    record ProviderLine(
            String reference,
            String name,
            String registration,
            String state,
            @Nullable LocalDate accreditedFrom,
            @Nullable LocalDate endsOn,
            @Nullable LocalDate extendedTo,
            List<String> failedCriteria,
            List<String> remedied) {}

    record ReviewLine(
            String reference,
            String contract,
            String kind,
            String owner,
            LocalDate opensOn,
            LocalDate dueOn,
            List<LocalDate> visits,
            String outcome,
            @Nullable LocalDate concludedOn) {

        boolean foundSomething() {
            return !visits.isEmpty() || !kind.equals("ANNUAL");
        }

        String line() {
            return "%-22s %-12s due %s, %s visit: %s".formatted(reference, owner, dueOn, visits.size(), outcome);
        }
    }

    record PlanLine(
            String reference,
            String contract,
            String state,
            LocalDate requiredOn,
            @Nullable LocalDate approvedOn,
            @Nullable LocalDate closedOn,
            int actions) {}

    record SuspensionLine(
            String reference,
            String contract,
            String state,
            String reason,
            @Nullable LocalDate suspendedFrom,
            @Nullable LocalDate endedOn,
            String endedBecause) {}

    record PlacementLine(
            String reference, String contract, String kind, String state, LocalDate startsOn, String movePlan) {}

    @Override
    public void printOwn(PrintStream out) {
        out.printf(
                "%n%-15s %-34s %-12s %-11s %-11s %-11s %-11s %s%n",
                "Accreditation", "Home", "Registered", "State", "From", "Ends", "Extended", "Failed; remedied");
        for (ProviderLine each : providers) {
            out.printf(
                    "%-15s %-34s %-12s %-11s %-11s %-11s %-11s %s%n",
                    each.reference(),
                    each.name(),
                    each.registration(),
                    each.state(),
                    shown(each.accreditedFrom()),
                    shown(each.endsOn()),
                    shown(each.extendedTo()),
                    each.failedCriteria().isEmpty()
                            ? ""
                            : String.join(", ", each.failedCriteria()) + "; " + String.join(", ", each.remedied()));
        }
        out.printf("%nReviews that found something:%n");
        reviews.stream().filter(ReviewLine::foundSomething).forEach(each -> out.printf("  %s%n", each.line()));
        out.printf("%nImprovement plans:%n");
        improvementPlans.forEach(each -> out.printf(
                "  %-22s %-20s %-10s required %s, closed %s%n",
                each.reference(), each.contract(), each.state(), each.requiredOn(), shown(each.closedOn())));
        out.printf("%nSuspensions of new placements:%n");
        suspensions.forEach(each -> out.printf(
                "  %-22s %-20s %-10s from %s to %s: %s%n",
                each.reference(),
                each.contract(),
                each.state(),
                shown(each.suspendedFrom()),
                shown(each.endedOn()),
                each.endedBecause()));
        out.printf("%nPlacements:%n");
        placements.forEach(each -> out.printf(
                "  %-17s %-20s %-10s %-7s %s%n",
                each.reference(), each.contract(), each.kind(), each.state(), each.movePlan()));
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
