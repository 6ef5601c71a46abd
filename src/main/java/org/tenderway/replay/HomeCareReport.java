package org.tenderway.replay;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The outcome of the home-care story: what every replay has, and its lots with their roles. */
record HomeCareReport(
        String story,
        boolean holds,
        List<String> broken,
        List<Step> steps,
        List<LotRoleLine> lotRoles,
        List<ContractLine> contracts,
        List<Prompt> prompts,
        List<Chronicle.Refused> refusals,
        Map<String, Long> letters,
        long auditEntries,
        String auditCheck,
        long receipts,
        long lateBids,
        long openings,
        long refusedAttempts)
        implements ReplayReport {

    record LotRoleLine(
            String reference,
            String lot,
            String role,
            String outcome,
            @Nullable LocalDate standstillEndsOn,
            @Nullable LocalDate firstSigningDate,
            @Nullable LocalDate signedOn) {}

    @Override
    public void printOwn(PrintStream out) {
        out.printf(
                "%n%-28s %-11s %-12s %-11s %-11s %-11s%n",
                "Lot", "Role", "Outcome", "Standstill", "First day", "Signed");
        for (LotRoleLine lot : lotRoles) {
            out.printf(
                    "%-28s %-11s %-12s %-11s %-11s %-11s%n",
                    lot.lot(),
                    lot.role(),
                    lot.outcome(),
                    shown(lot.standstillEndsOn()),
                    shown(lot.firstSigningDate()),
                    shown(lot.signedOn()));
        }
        out.printf(
                "%n%d receipts for sealed bids, %d of them late and unopened; %d boxes opened by two people each; %d attempts refused.%n",
                receipts, lateBids, openings, refusedAttempts);
    }

    private static String shown(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }
}
