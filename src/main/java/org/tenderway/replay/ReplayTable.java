package org.tenderway.replay;

import java.io.PrintStream;

/** A replay's outcome as a person reads it on a terminal. */
final class ReplayTable {

    private ReplayTable() {}

    static void print(ReplayReport report, PrintStream out) {
        report.printOwn(out);
        out.printf("%n%-24s %-10s %-11s %-11s %-11s%n", "Contract", "Status", "Starts", "Ends", "Ceiling");
        for (ReplayReport.ContractLine contract : report.contracts()) {
            out.printf(
                    "%-24s %-10s %-11s %-11s %-11s%n",
                    contract.reference(),
                    contract.status(),
                    contract.startsOn(),
                    contract.endsOn(),
                    contract.ceilingEnd());
        }
        out.printf("%nRefused, as it must be:%n");
        report.refusals()
                .forEach(refusal ->
                        out.printf("  %s  %s%n              %s%n", refusal.date(), refusal.tried(), refusal.reason()));
        out.printf(
                "%n%d steps, %d prompts, %d letters, %d entries in the trail. %s%n",
                report.steps().size(),
                report.prompts().size(),
                report.letters().values().stream().mapToLong(Long::longValue).sum(),
                report.auditEntries(),
                report.auditCheck());
        out.println(report.holds() ? "The story holds." : "The story does not hold: " + report.broken());
    }
}
