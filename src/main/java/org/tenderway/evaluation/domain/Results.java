package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.RankedBid;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Ratio;
import org.tenderway.methodology.TrialBid;
import org.tenderway.tender.LotRoleView;

/** The result of a lot-role for those who may see it: procurement officers, managers and the moderator of its panel. */
@Service
@Transactional(readOnly = true)
public class Results {

    private final EvaluationFiles files;
    private final ResultInputs inputs;
    private final ResultBook book;
    private final Agreements agreements;
    private final PriceQuestions questions;
    private final CurrentActor actor;

    Results(
            EvaluationFiles files,
            ResultInputs inputs,
            ResultBook book,
            Agreements agreements,
            PriceQuestions questions,
            CurrentActor actor) {
        this.files = files;
        this.inputs = inputs;
        this.book = book;
        this.agreements = agreements;
        this.questions = questions;
        this.actor = actor;
    }

    /** Every lot-role of the tender and where its evaluation stands. */
    public List<Standing> of(String tender) {
        Actor reader = actor.get();
        ScoringRule.RESULT_READERS.unlessTheirs(
                reader.has(Role.PROCUREMENT_OFFICER) || reader.has(Role.MANAGER) || reader.has(Role.MODERATOR));
        List<LotRoleView> lotRoles = files.lotRoles(tender);
        ScoringRule.RESULT_READERS.unlessTheirs(!lotRoles.isEmpty());
        return lotRoles.stream()
                .map(lotRole -> new Standing(
                        lotRole.reference(),
                        lotRole.title(),
                        files.begunAlready(lotRole.reference())
                                .map(evaluation -> evaluation.stage().words())
                                .orElse("not started"),
                        files.begunAlready(lotRole.reference())
                                .map(evaluation -> evaluation.rounds().result() > 0)
                                .orElse(false)))
                .toList();
    }

    /** @param computed whether there is a result to read */
    public record Standing(String lotRole, String title, String stage, boolean computed) {}

    public ResultPaper paper(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        Actor reader = actor.get();
        ScoringRule.RESULT_READERS.unlessTheirs(reader.has(Role.PROCUREMENT_OFFICER)
                || reader.has(Role.MANAGER)
                || evaluation.panel().chairs().isOne(reader.userId()));
        int version = evaluation.rounds().result();
        ScoringRule.NO_RESULT_YET.unless(version > 0);
        List<ResultPaper.Computed> earlier = book.versions(lotRole).stream()
                .filter(each -> each.resultVersion() <= version)
                .map(each -> computed(lotRole, each))
                .toList();
        boolean stands = evaluation.stage().compareTo(EvaluationStage.SETTLING) >= 0;
        return stands
                ? standing(evaluation, earlier)
                : new ResultPaper(
                        files.title(lotRole),
                        evaluation.stage().words(),
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        earlier);
    }

    private ResultPaper standing(Evaluation evaluation, List<ResultPaper.Computed> earlier) {
        String lotRole = evaluation.lotRole();
        Methodology methodology = files.methodology(evaluation);
        List<BidView> bids = files.bids(lotRole);
        List<TrialBid> candidates = inputs.candidates(evaluation, methodology, bids);
        Outcome outcome = Outcome.of(methodology.scoring(), candidates);
        Map<String, String> names = names(bids);
        List<ResultPaper.Question> asked = methodology.questions().stream()
                .map(each -> new ResultPaper.Question(each.code(), each.title(), each.maxScore()))
                .toList();
        Map<String, Map<String, ScoreWithReason>> agreed = agreements.of(evaluation);
        Map<String, String> judged = new HashMap<>();
        questions.findByLotRole(lotRole).forEach(each -> judged.put(each.bid(), each.words()));
        return new ResultPaper(
                files.title(lotRole),
                evaluation.stage().words(),
                methodology.scoring(),
                candidates.stream()
                        .map(bid -> bid.of(names.getOrDefault(bid.bidder(), bid.bidder())))
                        .toList(),
                asked,
                bids.stream()
                        .map(bid -> bidder(
                                bid,
                                names,
                                asked,
                                agreed.getOrDefault(bid.reference(), Map.of()),
                                outcome,
                                judged.get(bid.reference())))
                        .toList(),
                book.working(lotRole, evaluation.rounds().result()),
                earlier);
    }

    private static ResultPaper.Bidder bidder(
            BidView bid,
            Map<String, String> names,
            List<ResultPaper.Question> asked,
            Map<String, ScoreWithReason> agreed,
            Outcome outcome,
            @Nullable String judged) {
        Map<String, Ratio> points = outcome.bid(bid.reference()).points();
        List<String> notes = new ArrayList<>(outcome.bid(bid.reference()).failures());
        if (judged != null) {
            notes.add(judged);
        }
        return new ResultPaper.Bidder(
                names.getOrDefault(bid.reference(), bid.reference()),
                asked.stream()
                        .map(question -> cell(
                                question,
                                agreed.getOrDefault(question.code(), Matrix.NOT_GIVEN),
                                points.get(question.code())))
                        .toList(),
                notes);
    }

    private static ResultPaper.Cell cell(
            ResultPaper.Question question, ScoreWithReason agreed, @Nullable Ratio points) {
        Integer score = agreed.score();
        return new ResultPaper.Cell(
                question,
                score == null ? "–" : score.toString(),
                points == null ? "" : points.words(),
                agreed.reason());
    }

    private ResultPaper.Computed computed(String lotRole, ResultVersion version) {
        return new ResultPaper.Computed(
                version.resultVersion(),
                version.scoringRound(),
                version.because(),
                version.computedAt(),
                book.results(lotRole, version.resultVersion()).stream()
                        .map(BidResult::view)
                        .sorted(Comparator.comparing((RankedBid bid) -> bid.rank() == 0)
                                .thenComparing(RankedBid::rank))
                        .map(bid -> List.of(
                                bid.rank() == 0 ? "–" : String.valueOf(bid.rank()),
                                bid.supplierName(),
                                bid.qualityPoints().toPlainString(),
                                bid.pricePoints().toPlainString(),
                                bid.total().toPlainString(),
                                bid.whyNot()))
                        .toList());
    }

    /** Two bidders of one name are told apart by their bids. */
    private static Map<String, String> names(List<BidView> bids) {
        Map<String, String> names = new HashMap<>();
        bids.forEach(bid -> names.put(
                bid.reference(),
                names.containsValue(bid.supplierName())
                        ? "%s (%s)".formatted(bid.supplierName(), bid.reference())
                        : bid.supplierName()));
        return names;
    }
}
