package org.tenderway.dashboard.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailEntry;
import org.tenderway.audit.TrailStatus;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.dashboard.process.OpenTask;
import org.tenderway.dashboard.process.OpenTasks;
import org.tenderway.dashboard.process.RunningStage;
import org.tenderway.dashboard.process.RunningStages;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.RecommendationView;
import org.tenderway.notification.LetterStatus;
import org.tenderway.notification.LetterView;
import org.tenderway.notification.Letters;
import org.tenderway.plan.BudgetLine;
import org.tenderway.plan.Discrepancy;
import org.tenderway.plan.EarlierDecision;
import org.tenderway.plan.IntentionView;
import org.tenderway.plan.Intentions;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.OptionConsidered;
import org.tenderway.plan.ProgrammeView;
import org.tenderway.plan.Programmes;
import org.tenderway.plan.Stakeholder;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Weight;

/** A fictional case with something in every part of its page, told by stand-ins for the rooms. */
final class CaseOnPaper {

    static final CaseReference CASE = new CaseReference("HC-2018");
    static final LocalDate TODAY = LocalDate.of(2018, 6, 13);
    static final String A_PRICE = "17.43";
    private static final List<String> LOTS =
            List.of("Ashmoor", "Birchdale", "Cranwell Vale", "Dunmere", "Eastholme", "Fernside");

    final Programmes programmes = mock();
    final Tenders tenders = mock();
    final Bids bids = mock();
    final Evaluations evaluations = mock();
    final Awards awards = mock();
    final Contracts contracts = mock();
    final Decisions decisions = mock();
    final Intentions intentions = mock();
    final Letters letters = mock();
    final Trail trail = mock();
    final OpenTasks openTasks = mock();
    final RunningStages runningStages = mock();

    final Clock clock = Clock.fixed(TODAY.atTime(9, 30).atZone(Words.LONDON).toInstant(), Words.LONDON);

    CaseOnPaper() {
        plan();
        tender();
        award();
        govern();
        watch();
    }

    private void plan() {
        var programme = new ProgrammeView(
                CASE,
                "Home care for adults, six lots",
                "nottinghamshire",
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("121200000"),
                true,
                true,
                LocalDate.of(2017, 11, 6),
                List.of(new LotPlan(1, "Ashmoor", 1, 2, "Old Mill Care")),
                List.of(
                        new BudgetLine(
                                "cpo", "Core provider budget", Money.of("11400000"), "PER_YEAR", "", "Report, 4.2"),
                        new BudgetLine("dit", "Direct payments", Money.of("720000.50"), "PER_YEAR", "", "Report, 4.2"),
                        new BudgetLine(
                                "sum",
                                "Both together",
                                Money.of("12120000.50"),
                                "PER_YEAR",
                                "cpo + dit",
                                "Report, 4.3"),
                        new BudgetLine(
                                "ten",
                                "Over ten years",
                                Money.of("121200000"),
                                "OVER_TERM",
                                "sum * 10",
                                "Report, 4.4")),
                List.of(
                        new Stakeholder("People who use the service", "Took part in the design and the panel"),
                        new Stakeholder("Providers today", "Told of every step")),
                List.of(
                        new OptionConsidered("Do nothing", false, "The contracts end"),
                        new OptionConsidered("Tender with leads", true, "Travel falls and pay rises")),
                List.of(
                        new EarlierDecision(
                                LocalDate.of(2017, 11, 13), "Adult Social Care Committee", "Permission to tender"),
                        new EarlierDecision(
                                LocalDate.of(2018, 3, 12),
                                "Adult Social Care Committee",
                                "Award delegated to the director")),
                List.of(new Discrepancy(
                        "DISC-1",
                        "the table adds up to £121.2m, the text says £120m",
                        "the table is right",
                        "Report, 4.4")));
        when(programmes.find(any())).thenReturn(Optional.empty());
        when(programmes.find(CASE)).thenReturn(Optional.of(programme));
        when(programmes.all()).thenReturn(List.of(programme));
        when(programmes.search(any(), anyInt())).thenReturn(new Programmes.Found(List.of(programme), 1, 1, 1));
        when(intentions.of(CASE))
                .thenReturn(List.of(new IntentionView(
                        "INT-1",
                        CASE,
                        "HC-2018-LEAD-6",
                        "Find a lead for Lot 6 Fernside",
                        "No award was made.",
                        LocalDate.of(2018, 6, 12))));
    }

    private void tender() {
        List<TenderView> both = new ArrayList<>();
        for (ProviderRole role : ProviderRole.values()) {
            String reference = CASE + "-" + role;
            both.add(new TenderView(
                    reference,
                    CASE,
                    role == ProviderRole.LEAD ? "Lead providers" : "Additional providers",
                    "nottinghamshire",
                    role,
                    Regime.PCR2015,
                    Channel.ELECTRONIC,
                    TenderStatus.PUBLISHED,
                    LocalDate.of(2018, 1, 15),
                    Instant.parse("2018-02-26T12:00:00Z"),
                    new TermView(LocalDate.of(2018, 7, 1), 60, 120),
                    List.of(
                            new CriterionView("Q", "Quality", false, Weight.of("60"), 5, new BigDecimal("2")),
                            new CriterionView("P", "Price", true, Weight.of("40"), 0, null)),
                    null,
                    "Done in December 2017, no adverse effect"));
            List<LotRoleView> lots = new ArrayList<>();
            for (int lot = 1; lot <= LOTS.size(); lot++) {
                lots.add(new LotRoleView(
                        reference + "-" + lot,
                        reference,
                        CASE,
                        lot,
                        LOTS.get(lot - 1),
                        role,
                        role == ProviderRole.LEAD ? 1 : 2,
                        role == ProviderRole.LEAD && lot == 2 ? "Old Mill Care" : "",
                        ""));
            }
            when(tenders.lotRolesOf(reference)).thenReturn(lots);
            when(bids.of(reference))
                    .thenReturn(List.of(
                            new BidView(
                                    reference + "-B1",
                                    reference,
                                    "alder",
                                    "Alder Home Care",
                                    Instant.parse("2018-02-26T10:12:00Z"),
                                    BidStatus.OPENED,
                                    Set.of(1, 2, 6)),
                            new BidView(
                                    reference + "-B2",
                                    reference,
                                    "birch",
                                    "Birch and Daughters",
                                    Instant.parse("2018-02-26T12:00:01Z"),
                                    BidStatus.LATE,
                                    Set.of(3))));
        }
        when(tenders.of(CASE)).thenReturn(both);
        when(evaluations.outcomeOf(anyString())).thenReturn(EvaluationOutcome.RANKED);
    }

    private void award() {
        List<AwardView> all = new ArrayList<>();
        List<ContractView> held = new ArrayList<>();
        for (int lot = 1; lot <= LOTS.size(); lot++) {
            all.add(award(
                    "HC-2018-LEAD-" + lot,
                    lot == 6 ? AwardStatus.ANNOUNCED : lot == 5 ? AwardStatus.CHALLENGED : AwardStatus.CONFIRMED));
            all.add(award("HC-2018-ADDITIONAL-" + lot, lot == 4 ? AwardStatus.NOT_MADE : AwardStatus.CONFIRMED));
            if (lot < 4) {
                held.add(contract("HC-2018-LEAD-" + lot, "Alder Home Care", LocalDate.of(2018, 6, 12)));
            }
        }
        held.add(contract("HC-2018-ADDITIONAL-1", "Birch and Daughters", null));
        when(awards.of(CASE)).thenReturn(all);
        var old = new ContractView(
                "HC-2018-OLD-1",
                CASE,
                "",
                "Core provider, north",
                "old-mill",
                "Old Mill Care",
                ContractStatus.SIGNED,
                LocalDate.of(2014, 4, 1),
                LocalDate.of(2018, 9, 30),
                LocalDate.of(2018, 9, 30),
                LocalDate.of(2014, 3, 1),
                "until the new providers have taken over",
                true,
                LocalDate.of(2018, 7, 2));
        held.add(old);
        when(contracts.of(CASE)).thenReturn(held);
    }

    private static AwardView award(String lotRole, AwardStatus status) {
        boolean extended = lotRole.endsWith("LEAD-6");
        return new AwardView(
                lotRole,
                CASE,
                status,
                List.of("alder"),
                LocalDate.of(2018, 5, 31),
                StandstillDuty.MANDATORY,
                extended ? LocalDate.of(2018, 7, 5) : LocalDate.of(2018, 6, 11),
                extended ? LocalDate.of(2018, 7, 6) : LocalDate.of(2018, 6, 12),
                extended ? "a bidder asked for more time (Olive Farrow)" : "",
                List.of(),
                status == AwardStatus.CHALLENGED,
                status == AwardStatus.CONFIRMED ? LocalDate.of(2018, 6, 12) : null,
                "");
    }

    private static ContractView contract(String lotRole, String supplier, @Nullable LocalDate signedOn) {
        return new ContractView(
                lotRole + "-C1",
                CASE,
                lotRole,
                "Home care, " + lotRole,
                "s",
                supplier,
                signedOn == null ? ContractStatus.PREPARED : ContractStatus.SIGNED,
                LocalDate.of(2018, 7, 1),
                LocalDate.of(2023, 6, 30),
                LocalDate.of(2028, 6, 30),
                signedOn,
                "",
                false,
                LocalDate.of(2022, 6, 30));
    }

    private void govern() {
        when(decisions.of(CASE))
                .thenReturn(List.of(new DecisionView(
                        "HC-2018-D1",
                        CASE,
                        "HC-2018-LEAD",
                        "Award of lead providers",
                        DecisionRoute.DELEGATED,
                        DecisionStatus.APPROVED,
                        true,
                        false,
                        LocalDate.of(2018, 5, 31),
                        "Maya Holt",
                        LocalDate.of(2018, 5, 31),
                        null,
                        LocalDate.of(2018, 5, 31),
                        false,
                        List.of(
                                new RecommendationView(
                                        1,
                                        "That the contracts are awarded as listed",
                                        RecommendationOutcome.APPROVED,
                                        ""),
                                new RecommendationView(
                                        2,
                                        "That progress is reported",
                                        RecommendationOutcome.DEFERRED,
                                        "to September")),
                        List.of(
                                new ClearanceView(
                                        "Financial", "PRESENT", "KP", LocalDate.of(2018, 5, 20), "Within the budget."),
                                new ClearanceView("HR", "NOT_APPLICABLE", "", null, "No council staff are affected."),
                                new ClearanceView("Legal", "TO_FOLLOW", "", null, "")))));
        when(letters.of(CASE))
                .thenReturn(List.of(new LetterView(
                        "k1",
                        "AWARD_DECISION",
                        CASE,
                        "HC-2018-LEAD-1",
                        "Alder Home Care",
                        "bids@alder.example",
                        "Award decision, Lot 1 Ashmoor, lead",
                        "",
                        Instant.parse("2018-05-31T08:00:00Z"),
                        Instant.parse("2018-05-31T08:01:00Z"),
                        LetterStatus.SENT,
                        0,
                        null)));
        List<TrailEntry> entries = new ArrayList<>();
        for (int i = 40; i > 0; i--) {
            entries.add(new TrailEntry(
                    i,
                    1,
                    CASE,
                    "HC-2018-LEAD-1",
                    "AwardConfirmed",
                    "The award of lot %d was confirmed".formatted(i),
                    i % 3 == 0 ? "no challenge came" : "",
                    "officer",
                    "Olive Farrow",
                    "Commissioner, Procurement officer",
                    Instant.parse("2018-06-12T08:00:00Z").plusSeconds(i),
                    Instant.parse("2018-06-12T08:00:00Z").plusSeconds(i),
                    "0".repeat(64),
                    "9f86d081884c7d65".repeat(4)));
        }
        when(trail.newest(any(), anyLong(), anyInt())).thenReturn(entries);
        when(trail.count(CASE)).thenReturn(40L);
        when(trail.status())
                .thenReturn(new TrailStatus(
                        true,
                        "every entry is as it was written",
                        0,
                        Instant.parse("2018-06-13T01:10:00Z"),
                        new TrailAnchor(
                                7,
                                TODAY,
                                Instant.parse("2018-06-13T01:10:00Z"),
                                38,
                                "9f86",
                                38,
                                "0".repeat(64),
                                "6b86b273ff34fce1")));
    }

    private void watch() {
        when(openTasks.of(CASE))
                .thenReturn(List.of(
                        task("t1", "Watch the standstill", "HC-2018-LEAD-6", "Lot 6 Fernside, lead", null, "")));
        when(openTasks.waiting(any(), any(), any())).thenReturn(new OpenTasks.Waiting(4, 1, 2));
        when(openTasks.of(any(org.tenderway.identity.Person.class), anyInt()))
                .thenReturn(List.of(
                        task(
                                "t2",
                                "Confirm the award",
                                "HC-2018-LEAD-4",
                                "Lot 4 Dunmere, lead",
                                Instant.parse("2018-06-11T08:00:00Z"),
                                "manager"),
                        task(
                                "t3",
                                "Review the challenge",
                                "HC-2018-LEAD-5",
                                "Lot 5 Eastholme, lead",
                                Instant.parse("2018-06-15T08:00:00Z"),
                                ""),
                        task(
                                "t4",
                                "Decide on the end",
                                "HC-2018-OLD-1",
                                "Core provider, north",
                                Instant.parse("2018-09-01T08:00:00Z"),
                                ""),
                        task("t5", "Watch the standstill", "HC-2018-LEAD-6", "Lot 6 Fernside, lead", null, "")));
        when(runningStages.of(CASE))
                .thenReturn(List.of(
                        new RunningStage(
                                "m1",
                                "lifecycle-tender",
                                "The life of a tender",
                                List.of(
                                        position("awardLots", "Award each lot and role", "Lead providers"),
                                        position("awardLots", "Award each lot and role", "Additional providers"))),
                        new RunningStage(
                                "m2",
                                "award-standstill",
                                "Award and standstill",
                                List.of(
                                        position("watchStandstill", "Watch the standstill", "Lot 6 Fernside, lead"),
                                        position(
                                                "reviewChallenge", "Review the challenge", "Lot 5 Eastholme, lead")))));
        when(runningStages.model("m1")).thenReturn(model("processes/lifecycle/lifecycle-tender.bpmn"));
        when(runningStages.model("m2")).thenReturn(model("processes/award/award-standstill.bpmn"));
    }

    private static OpenTask task(
            String id, String name, String key, String subject, @Nullable Instant due, String assignee) {
        return new OpenTask(
                id,
                name,
                key,
                CASE.value(),
                subject,
                "/camunda/app/tasklist/default/#/?task=" + id,
                assignee,
                Instant.parse("2018-06-01T08:00:00Z"),
                due);
    }

    private static RunningStage.Position position(String activity, String name, String subject) {
        return new RunningStage.Position("i1", activity, name, "key", subject);
    }

    private static byte[] model(String file) {
        try {
            return Files.readAllBytes(Path.of(file));
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
