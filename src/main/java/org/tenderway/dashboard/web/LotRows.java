package org.tenderway.dashboard.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.bid.Bids;
import org.tenderway.contract.Contracts;
import org.tenderway.dashboard.process.OpenTask;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;

/** The lots of a case by role, each with where it stands and what comes next. */
@Component
class LotRows {

    private final Tenders tenders;
    private final Bids bids;
    private final Evaluations evaluations;
    private final Awards awards;
    private final Contracts contracts;

    LotRows(Tenders tenders, Bids bids, Evaluations evaluations, Awards awards, Contracts contracts) {
        this.tenders = tenders;
        this.bids = bids;
        this.evaluations = evaluations;
        this.awards = awards;
        this.contracts = contracts;
    }

    List<CasePage.LotRow> of(CaseReference caseReference, List<OpenTask> tasks, LocalDate today) {
        Map<String, AwardView> awarded =
                awards.of(caseReference).stream().collect(Collectors.toMap(AwardView::lotRole, award -> award));
        Map<String, List<CasePage.ContractRow>> signed = contracts.of(caseReference).stream()
                .filter(contract -> !contract.lotRole().isEmpty())
                .map(ContractRows::row)
                .collect(Collectors.groupingBy(CasePage.ContractRow::lotRole));
        List<CasePage.LotRow> rows = new ArrayList<>();
        for (TenderView tender : tenders.of(caseReference)) {
            for (LotRoleView lotRole : tenders.lotRolesOf(tender.reference())) {
                rows.add(row(
                        tender,
                        lotRole,
                        awarded.get(lotRole.reference()),
                        signed.getOrDefault(lotRole.reference(), List.of()),
                        tasks,
                        today));
            }
        }
        rows.sort(Comparator.comparingInt(CasePage.LotRow::lot)
                .thenComparing(row -> !row.role().equals("Lead")));
        return rows;
    }

    private CasePage.LotRow row(
            TenderView tender,
            LotRoleView lotRole,
            @Nullable AwardView award,
            List<CasePage.ContractRow> held,
            List<OpenTask> tasks,
            LocalDate today) {
        State state = award == null ? beforeAward(tender, lotRole.reference()) : ofAward(award.status(), held);
        return new CasePage.LotRow(
                lotRole.reference(),
                lotRole.lot(),
                lotRole.lotName(),
                Words.of(lotRole.role()),
                lotRole.places(),
                lotRole.incumbent(),
                lotRole.scope(),
                state.words(),
                state.colour(),
                award == null ? null : award.standstillEndsOn(),
                award == null ? "" : award.extensionReason(),
                firstSigningDate(award),
                NextSteps.of(lotRole.reference(), award, held, tasks, today),
                held);
    }

    /** None while a challenge is open or where no award was made: a date there would invite a signature. */
    private static @Nullable LocalDate firstSigningDate(@Nullable AwardView award) {
        return award == null || award.openChallenge() || award.status() == AwardStatus.NOT_MADE
                ? null
                : award.firstSigningDate();
    }

    /** A state in words; the colour of its tag only repeats it. */
    private record State(String words, String colour) {}

    private State beforeAward(TenderView tender, String lotRole) {
        EvaluationOutcome outcome = evaluations.outcomeOf(lotRole);
        if (outcome == EvaluationOutcome.NO_COMPLIANT_BID) {
            return new State("No compliant bid", "orange");
        }
        if (outcome == EvaluationOutcome.RANKED) {
            return new State("Evaluated", "blue");
        }
        if (tender.status() != TenderStatus.PUBLISHED) {
            return new State(
                    switch (tender.status()) {
                        case DRAFT -> "In design";
                        case DESIGNED -> "Designed";
                        default -> "Abandoned";
                    },
                    "grey");
        }
        return bids.isOpened(tender.reference())
                ? new State("In evaluation", "blue")
                : new State("Out to tender", "turquoise");
    }

    private static State ofAward(AwardStatus status, List<CasePage.ContractRow> held) {
        return switch (status) {
            case PROPOSED -> new State("Award proposed", "blue");
            case DECIDED -> new State("Award decided", "blue");
            case ANNOUNCED -> new State("In standstill", "yellow");
            case CHALLENGED -> new State("Challenged", "red");
            case NOT_MADE -> new State("No award", "orange");
            case CONFIRMED -> {
                long signed = held.stream()
                        .filter(contract -> contract.signedOn() != null)
                        .count();
                yield signed == 0
                        ? new State("Award confirmed", "turquoise")
                        : signed < held.size()
                                ? new State("%d of %d signed".formatted(signed, held.size()), "turquoise")
                                : new State("Signed", "green");
            }
        };
    }
}
