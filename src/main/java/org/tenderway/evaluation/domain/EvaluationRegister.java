package org.tenderway.evaluation.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.evaluation.RankedBid;
import org.tenderway.tender.Tenders;

/** Answers the stages that come after. */
@Service
@Transactional(readOnly = true)
class EvaluationRegister implements Evaluations {

    private static final Comparator<RankedBid> COMPLIANT_FIRST = Comparator.comparing(RankedBid::compliant)
            .reversed()
            .thenComparing(RankedBid::rank)
            .thenComparing(RankedBid::bid);

    private final EvaluationRows rows;
    private final ResultBook book;
    private final Appointments appointments;
    private final Exclusions exclusions;
    private final Tenders tenders;

    EvaluationRegister(
            EvaluationRows rows, ResultBook book, Appointments appointments, Exclusions exclusions, Tenders tenders) {
        this.exclusions = exclusions;
        this.appointments = appointments;
        this.tenders = tenders;
        this.rows = rows;
        this.book = book;
    }

    @Override
    public EvaluationOutcome outcomeOf(String lotRole) {
        return rows.findById(lotRole).map(Evaluation::outcome).orElse(EvaluationOutcome.PENDING);
    }

    @Override
    public boolean isUnderWay(String lotRole) {
        return rows.findById(lotRole)
                .filter(evaluation -> !evaluation.stage().isConcluded())
                .isPresent();
    }

    @Override
    public List<RankedBid> rankingOf(String lotRole) {
        return results(lotRole).stream()
                .map(BidResult::view)
                .sorted(COMPLIANT_FIRST)
                .toList();
    }

    @Override
    public List<String> workingOf(String lotRole) {
        return concluded(lotRole)
                .map(evaluation -> book.working(lotRole, evaluation.rounds().result()))
                .orElse(List.of());
    }

    @Override
    public List<String> lowPricedBidsOf(String lotRole) {
        return results(lotRole).stream()
                .filter(BidResult::isLow)
                .map(BidResult::bid)
                .toList();
    }

    @Override
    public List<String> preferredOf(String lotRole) {
        return appointments.of(tenders.lotRole(lotRole));
    }

    @Override
    public List<String> uncheckedTenderers(String tender) {
        return exclusions.unchecked(tender);
    }

    @Override
    public String stageOf(String lotRole) {
        return rows.findById(lotRole)
                .map(evaluation -> evaluation.stage().words())
                .orElse("not started");
    }

    private List<BidResult> results(String lotRole) {
        return concluded(lotRole)
                .map(evaluation -> book.results(lotRole, evaluation.rounds().result()))
                .orElse(List.of());
    }

    private Optional<Evaluation> concluded(String lotRole) {
        return rows.findById(lotRole).filter(evaluation -> evaluation.outcome() != EvaluationOutcome.PENDING);
    }
}
