package org.tenderway.dashboard.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailStatus;
import org.tenderway.bid.Bids;
import org.tenderway.contract.Contracts;
import org.tenderway.dashboard.process.OpenTasks;
import org.tenderway.dashboard.process.RunningStages;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.notification.Letters;
import org.tenderway.plan.Intentions;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

/** Reads a case from all rooms at one moment. */
@Component
class Cases {

    /** The newest; the rest has a page of its own. */
    private static final int TRAIL_LINES = 8;

    private final Programmes programmes;
    private final Tenders tenders;
    private final Bids bids;
    private final Contracts contracts;
    private final Decisions decisions;
    private final Intentions intentions;
    private final Letters letters;
    private final Trail trail;
    private final LotRows lotRows;
    private final OpenTasks openTasks;
    private final RunningStages runningStages;
    private final People people;
    private final Clock clock;

    Cases(
            Programmes programmes,
            Tenders tenders,
            Bids bids,
            Contracts contracts,
            Decisions decisions,
            Intentions intentions,
            Letters letters,
            Trail trail,
            LotRows lotRows,
            OpenTasks openTasks,
            RunningStages runningStages,
            People people,
            Clock clock) {
        this.programmes = programmes;
        this.tenders = tenders;
        this.bids = bids;
        this.contracts = contracts;
        this.decisions = decisions;
        this.intentions = intentions;
        this.letters = letters;
        this.trail = trail;
        this.lotRows = lotRows;
        this.openTasks = openTasks;
        this.runningStages = runningStages;
        this.people = people;
        this.clock = clock;
    }

    /** The programmes whose reference or title holds the words, the newest first, page by page. */
    @Transactional(readOnly = true)
    public Listed search(String words, int page) {
        LocalDate today = LocalDate.now(clock);
        Programmes.Found found = programmes.search(words, page);
        return new Listed(
                found.programmes().stream()
                        .map(programme -> line(programme, today))
                        .toList(),
                found.total(),
                found.page(),
                found.pages());
    }

    @Transactional(readOnly = true)
    public Optional<CasePage> find(CaseReference reference) {
        return programmes.find(reference).map(this::page);
    }

    private CaseLine line(ProgrammeView programme, LocalDate today) {
        var reference = programme.reference();
        var lots = lotRows.of(reference, List.of(), today);
        return new CaseLine(
                reference.value(),
                programme.title(),
                programme.council(),
                CaseStates.of(lots),
                NextDates.of(tenders.of(reference), lots, contracts.of(reference), today));
    }

    private CasePage page(ProgrammeView programme) {
        var reference = programme.reference();
        LocalDate today = LocalDate.now(clock);
        List<TenderView> parts = tenders.of(reference);
        var lots = lotRows.of(reference, openTasks.of(reference), today);
        TrailStatus status = trail.status();
        return new CasePage(
                reference.value(),
                programme.title(),
                programme.council(),
                programme.regime().title(),
                programme.estimatedValue().toString(),
                programme.awardDelegated(),
                programme.fictional(),
                programme.openedOn(),
                CaseStates.of(lots),
                NextDates.of(parts, lots, contracts.of(reference), today),
                parts.stream().map(CaseParts::tender).toList(),
                lots,
                BudgetRows.of(programme.budget()),
                programme.discrepancies(),
                programme.stakeholders(),
                programme.options(),
                programme.earlierDecisions(),
                decisions.of(reference).stream()
                        .map(decision -> CaseParts.decision(decision, name(decision.decidedBy())))
                        .toList(),
                parts.stream()
                        .flatMap(tender -> bids.of(tender.reference()).stream().map(CaseParts::bid))
                        .toList(),
                contracts.of(reference).stream().map(ContractRows::row).toList(),
                letters.of(reference).stream()
                        .map(CaseParts::letter)
                        .sorted(Comparator.comparing(CasePage.LetterRow::queuedAt)
                                .reversed())
                        .toList(),
                intentions.of(reference).stream().map(CaseParts::intention).toList(),
                runningStages.of(reference).stream().map(CaseParts::stage).toList(),
                trail.newest(reference, Long.MAX_VALUE, TRAIL_LINES).stream()
                        .map(CaseParts::trail)
                        .toList(),
                trail.count(reference),
                status.verified(),
                CaseParts.finding(status),
                CaseParts.anchor(status));
    }

    private String name(String userId) {
        return people.find(userId).map(Person::name).orElse(userId);
    }

    /** One page of the list, and how many cases are on all pages. */
    record Listed(List<CaseLine> lines, long total, int page, int pages) {}

    /** One case in the list of all. */
    record CaseLine(String reference, String title, String council, String state, CasePage.@Nullable NextDate next) {}
}
