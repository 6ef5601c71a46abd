package org.tenderway.evaluation.domain;

import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.PriceJudged;
import org.tenderway.evaluation.PriceQuestioned;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;

/**
 * Abnormally low bids: flagged by the published trigger, the bidder asked, the answer judged with a reason (section 19
 * of the Procurement Act 2023). Nothing is ranked for good before.
 */
@Service
@Transactional
public class LowBids {

    private final EvaluationFiles files;
    private final ResultBook book;
    private final PriceQuestions questions;
    private final Outsiders outsiders;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    LowBids(
            EvaluationFiles files,
            ResultBook book,
            PriceQuestions questions,
            Outsiders outsiders,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.files = files;
        this.book = book;
        this.questions = questions;
        this.outsiders = outsiders;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    /** The door's question: whether a price waits to be explained or judged. */
    @Transactional(readOnly = true)
    public boolean isPriceQuestioned(String lotRole) {
        return !toJudge(files.file(lotRole)).isEmpty();
    }

    /** The letter goes to every flagged bidder that was not asked before. */
    public void ask(String lotRole, @Nullable LocalDate answerBy) {
        refuseOthers();
        Evaluation evaluation = settling(lotRole);
        LocalDate today = LocalDate.now(clock);
        if (answerBy == null || !answerBy.isAfter(today)) {
            throw ScoringRule.TIME_GIVEN.broken("answerBy");
        }
        Map<String, PriceQuestion> asked = asked(lotRole);
        Instant now = clock.instant();
        toJudge(evaluation).stream()
                .filter(result -> !asked.containsKey(result.bid()))
                .forEach(result -> {
                    questions.save(
                            new PriceQuestion(lotRole, result, actor.get().userId(), now, answerBy));
                    facts.publishEvent(new PriceQuestioned(
                            evaluation.caseOf(),
                            lotRole,
                            result.bid(),
                            result.view().supplier(),
                            answerBy,
                            "A bidder was asked to explain its price"));
                });
    }

    @Transactional(readOnly = true)
    public LowPriceBoard board(String lotRole) {
        refuseOthers();
        Map<String, PriceQuestion> asked = asked(lotRole);
        return new LowPriceBoard(
                files.title(lotRole),
                toJudge(settling(lotRole)).stream()
                        .filter(result -> asked.containsKey(result.bid()))
                        .map(result -> low(result, asked))
                        .toList());
    }

    public void judge(String lotRole, Map<String, PriceJudgement> given) {
        refuseOthers();
        Evaluation evaluation = files.toChange(lotRole);
        settling(lotRole);
        Map<String, PriceQuestion> asked = asked(lotRole);
        LocalDate today = LocalDate.now(clock);
        for (BidResult result : toJudge(evaluation)) {
            PriceQuestion question = asked.get(result.bid());
            if (question == null) {
                throw ScoringRule.ASK_FIRST.broken("");
            }
            question.judge(
                    given.getOrDefault(result.bid(), PriceJudgement.NOT_GIVEN),
                    today,
                    actor.get().userId(),
                    clock.instant());
            questions.save(question);
        }
        evaluation.computeAgain("answers about low prices were judged");
        files.keep(evaluation);
        facts.publishEvent(
                new PriceJudged(evaluation.caseOf(), lotRole, "The answers about questioned prices were judged"));
    }

    /** The task ends with the judgement; whoever is excluded meanwhile needs none. */
    @Transactional(readOnly = true)
    public void refuseUnlessJudged(String lotRole) {
        ScoringRule.JUDGE_EVERY_PRICE.unless(files.file(lotRole).stage() == EvaluationStage.RANKING);
    }

    private List<BidResult> toJudge(Evaluation evaluation) {
        if (evaluation.stage() != EvaluationStage.SETTLING) {
            return List.of();
        }
        Map<String, PriceQuestion> asked = asked(evaluation.lotRole());
        Map<String, String> out = outsiders.reasons(evaluation, files.bids(evaluation.lotRole()));
        return book.results(evaluation.lotRole(), evaluation.rounds().result()).stream()
                .filter(result -> result.isLow() && isOpen(asked.get(result.bid())) && !out.containsKey(result.bid()))
                .toList();
    }

    private static boolean isOpen(@Nullable PriceQuestion question) {
        return question == null || question.isOpen();
    }

    private static LowPriceBoard.LowBid low(BidResult result, Map<String, PriceQuestion> asked) {
        PriceQuestion question = java.util.Objects.requireNonNull(asked.get(result.bid()));
        var below = result.percentBelow();
        return new LowPriceBoard.LowBid(
                result.bid(),
                result.view().supplierName(),
                below == null ? null : below.setScale(1, RoundingMode.HALF_UP),
                question.answerBy());
    }

    private Map<String, PriceQuestion> asked(String lotRole) {
        Map<String, PriceQuestion> asked = new HashMap<>();
        questions.findByLotRole(lotRole).forEach(question -> asked.put(question.bid(), question));
        return asked;
    }

    private Evaluation settling(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        ScoringRule.IN_ITS_ORDER.unless(evaluation.stage() == EvaluationStage.SETTLING);
        return evaluation;
    }

    private void refuseOthers() {
        ScoringRule.PRICES_JUDGED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
    }
}
