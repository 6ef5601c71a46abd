package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.methodology.Question;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** What lies on the table for one lot-role: its evaluation, its opened bids and the published methodology. */
@Component
class EvaluationFiles {

    private final EvaluationRows rows;
    private final Tenders tenders;
    private final Bids bids;

    EvaluationFiles(EvaluationRows rows, Tenders tenders, Bids bids) {
        this.rows = rows;
        this.tenders = tenders;
        this.bids = bids;
    }

    Evaluation begun(String lotRole) {
        LotRoleView view = tenders.lotRole(lotRole);
        Refusal.unless(bids.isOpened(view.tender()), "", "the bids of this tender are still sealed");
        return rows.findToChange(lotRole)
                .orElseGet(() ->
                        rows.save(new Evaluation(view, !bids.openedFor(lotRole).isEmpty())));
    }

    Evaluation file(String lotRole) {
        return rows.findById(lotRole).orElseThrow(EvaluationFiles::notBegun);
    }

    Optional<Evaluation> begunAlready(String lotRole) {
        return rows.findById(lotRole);
    }

    List<LotRoleView> lotRoles(String tender) {
        return tenders.lotRolesOf(tender);
    }

    Evaluation toChange(String lotRole) {
        return rows.findToChange(lotRole).orElseThrow(EvaluationFiles::notBegun);
    }

    void keep(Evaluation evaluation) {
        rows.save(evaluation);
    }

    String tenderOf(String lotRole) {
        return tenders.lotRole(lotRole).tender();
    }

    String title(String lotRole) {
        LotRoleView view = tenders.lotRole(lotRole);
        return "%s · %s".formatted(view.caseReference(), view.title());
    }

    Methodology methodology(Evaluation evaluation) {
        return methodology(evaluation.tender());
    }

    /** Everything that is scored on the sheets of this tender. */
    List<CriterionView> questions(String tender) {
        return methodology(tender).questions();
    }

    private Methodology methodology(String tender) {
        return Methodology.of(
                tenders.tender(tender), tenders.scoringRules(tender).orElse(""));
    }

    List<BidView> bids(String lotRole) {
        return bids.openedFor(lotRole);
    }

    /** What is scored on the answers; the interview comes after it. */
    Matrix matrix(Evaluation evaluation) {
        return new Matrix(methodology(evaluation).asked(Question.Stage.WRITTEN), bids(evaluation.lotRole()));
    }

    private static Refusal notBegun() {
        return new Refusal.NotTheirs("lotRole", "the evaluation of this lot and role has not begun");
    }
}
