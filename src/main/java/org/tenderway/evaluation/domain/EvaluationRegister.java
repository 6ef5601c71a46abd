package org.tenderway.evaluation.domain;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.evaluation.RankedBid;

/** Answers the stages that come after. */
@Service
@Transactional(readOnly = true)
class EvaluationRegister implements Evaluations {

    private static final Comparator<RankedBid> COMPLIANT_FIRST = Comparator.comparing(RankedBid::compliant)
            .reversed()
            .thenComparing(RankedBid::rank)
            .thenComparing(RankedBid::bid);

    private final EvaluationRows rows;
    private final BidResults results;

    private final WorkingLines working;

    EvaluationRegister(EvaluationRows rows, BidResults results, WorkingLines working) {
        this.rows = rows;
        this.results = results;
        this.working = working;
    }

    @Override
    public EvaluationOutcome outcomeOf(String lotRole) {
        return rows.findById(lotRole).map(Evaluation::outcome).orElse(EvaluationOutcome.PENDING);
    }

    @Override
    public List<RankedBid> rankingOf(String lotRole) {
        return outcomeOf(lotRole) == EvaluationOutcome.PENDING
                ? List.of()
                : results.findByLotRole(lotRole).stream()
                        .map(BidResult::view)
                        .sorted(COMPLIANT_FIRST)
                        .toList();
    }

    @Override
    public List<String> workingOf(String lotRole) {
        return outcomeOf(lotRole) == EvaluationOutcome.PENDING
                ? List.of()
                : working.findByLotRoleOrderByLineNo(lotRole).stream()
                        .map(WorkingLine::line)
                        .toList();
    }

    @Override
    public List<String> lowPricedBidsOf(String lotRole) {
        return outcomeOf(lotRole) == EvaluationOutcome.PENDING
                ? List.of()
                : results.findByLotRole(lotRole).stream()
                        .filter(BidResult::isLow)
                        .map(BidResult::bid)
                        .toList();
    }

    @Override
    public String stageOf(String lotRole) {
        return rows.findById(lotRole)
                .map(evaluation -> evaluation.stage().words())
                .orElse("not started");
    }
}
