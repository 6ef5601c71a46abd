package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.TrailEntry;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.notification.Letters;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

/** Reads from the rooms what every story has to show at its end, over all cases that it touched. */
@Component
class ReadingBack {

    private final Trail trail;
    private final Contracts contracts;
    private final Tenders tenders;
    private final Letters letters;
    private final Clock clock;

    ReadingBack(Trail trail, Contracts contracts, Tenders tenders, Letters letters, Clock clock) {
        this.trail = trail;
        this.contracts = contracts;
        this.tenders = tenders;
        this.letters = letters;
        this.clock = clock;
    }

    List<ReplayReport.Step> steps(List<CaseReference> cases) {
        return entries(cases).stream()
                .map(entry -> new ReplayReport.Step(dateOf(entry), entry.roles(), entry.what()))
                .toList();
    }

    List<ReplayReport.Prompt> prompts(List<CaseReference> cases) {
        return entries(cases).stream()
                .filter(entry -> entry.eventType().endsWith("Prompted"))
                .map(entry -> new ReplayReport.Prompt(dateOf(entry), entry.subject(), entry.what()))
                .toList();
    }

    List<ReplayReport.ContractLine> contracts(List<CaseReference> cases) {
        List<TrailEntry> entries = entries(cases);
        return cases.stream()
                .flatMap(each -> contracts.of(each).stream())
                .map(view -> line(view, entries))
                .toList();
    }

    Map<String, Long> letters(List<CaseReference> cases) {
        Map<String, Long> all = new TreeMap<>();
        cases.forEach(
                each -> letters.countsPerKind(each).forEach((kind, count) -> all.merge(kind, count, (a, b) -> a + b)));
        return all;
    }

    long auditEntries() {
        return trail.count();
    }

    TrailCheck auditCheck() {
        return trail.verify();
    }

    private ReplayReport.ContractLine line(ContractView view, List<TrailEntry> entries) {
        LotRoleView lotRole = view.lotRole().isEmpty() ? null : tenders.lotRole(view.lotRole());
        String unawarded = view.origin() == ContractOrigin.ACCREDITED ? "ACCREDITED" : "LEGACY";
        return new ReplayReport.ContractLine(
                view.reference(),
                lotRole == null ? "" : lotRole.lotName(),
                lotRole == null ? unawarded : lotRole.role() == ProviderRole.LEAD ? "LEAD" : "ADDITIONAL",
                view.status().name(),
                view.startsOn(),
                view.endsOn(),
                view.ceilingEnd(),
                view.initialEnd(),
                state(view, entries));
    }

    /** How the contract stands, as a reader means it: a suspended or terminated contract is not simply signed. */
    private static String state(ContractView view, List<TrailEntry> entries) {
        List<String> facts = entries.stream()
                .filter(entry -> entry.subject().equals(view.reference()))
                .map(TrailEntry::eventType)
                .toList();
        if (facts.contains("ContractTerminated")) {
            return "TERMINATED";
        }
        if (facts.lastIndexOf("ContractSuspended") > facts.lastIndexOf("SuspensionLifted")) {
            return "SUSPENDED";
        }
        return view.status() == ContractStatus.SIGNED ? "ACTIVE" : view.status().name();
    }

    private List<TrailEntry> entries(List<CaseReference> cases) {
        return cases.stream()
                .flatMap(each -> trail.of(each).stream())
                .sorted(Comparator.comparingLong(TrailEntry::sequence))
                .toList();
    }

    private LocalDate dateOf(TrailEntry entry) {
        return LocalDate.ofInstant(entry.when(), clock.getZone());
    }
}
