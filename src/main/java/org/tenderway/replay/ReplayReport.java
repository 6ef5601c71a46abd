package org.tenderway.replay;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a replay prints as one JSON object. */
record ReplayReport(
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
        String auditCheck) {

    record Step(LocalDate date, String actorRole, String what) {}

    record LotRoleLine(
            String reference,
            String lot,
            String role,
            String outcome,
            @Nullable LocalDate standstillEndsOn,
            @Nullable LocalDate firstSigningDate,
            @Nullable LocalDate signedOn) {}

    record ContractLine(
            String reference,
            String lot,
            String role,
            String status,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate ceilingEnd) {}

    record Prompt(LocalDate date, String contract, String what) {}
}
