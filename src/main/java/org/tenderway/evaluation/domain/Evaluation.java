package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.EvaluationConcluded;
import org.tenderway.evaluation.EvaluationOutcome;
import org.tenderway.evaluation.PanelNamed;
import org.tenderway.evaluation.PricesEntered;
import org.tenderway.evaluation.QualityLocked;
import org.tenderway.evaluation.QuestionsAgreed;
import org.tenderway.evaluation.ScoresSubmitted;
import org.tenderway.evaluation.domain.PanelMember.Standing;
import org.tenderway.tender.LotRoleView;
import org.tenderway.vocabulary.CaseReference;

/** The evaluation of one lot-role: who is on its panel and which work may be done now. */
@Entity
class Evaluation extends PanelOnRecord {

    @Id
    private String lotRole;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String tender;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column
    private EvaluationStage stage;

    @Embedded
    private Rounds rounds = new Rounds();

    @SuppressWarnings("NullAway.Init")
    protected Evaluation() {}

    /** Without a bid there is nothing to evaluate, and the evaluation ends as it begins. */
    Evaluation(LotRoleView lotRole, boolean anyBid) {
        this.lotRole = lotRole.reference();
        this.caseReference = lotRole.caseReference().value();
        this.tender = lotRole.tender();
        this.stage = anyBid ? EvaluationStage.PANEL : EvaluationStage.NO_COMPLIANT_BID;
        if (!anyBid) {
            registerEvent(new EvaluationConcluded(caseOf(), this.lotRole, "No bid was received for this lot and role"));
        }
    }

    String lotRole() {
        return lotRole;
    }

    String tender() {
        return tender;
    }

    EvaluationStage stage() {
        return stage;
    }

    EvaluationOutcome outcome() {
        return stage.outcome();
    }

    Rounds rounds() {
        return rounds;
    }

    void namePanel(List<String> evaluators, String moderator) {
        namePanel(NamedPanel.of(evaluators, moderator));
    }

    void namePanel(NamedPanel named) {
        ScoringRule.IN_ITS_ORDER.unless(stage == EvaluationStage.PANEL);
        panel().name(named);
        registerEvent(new PanelNamed(
                caseOf(),
                lotRole,
                "A panel of %d evaluators and a moderator was named"
                        .formatted(named.evaluators().size())));
        stage = EvaluationStage.CONFLICTS;
        review();
    }

    void declare(String user, boolean conflicted, String reason) {
        PanelMember member = panel().declarant(user);
        ScoringRule.INTEREST_EXPLAINED.unless(!conflicted || !reason.isBlank(), "reason");
        member.becomes(conflicted ? Standing.CONFLICTED : Standing.CLEAR);
        review();
    }

    /** An interest found while scoring: access ends at once, and what was written is not used. */
    void stepDown(String user, String reason) {
        PanelMember member = scorer(user);
        ScoringRule.INTEREST_EXPLAINED.unless(!reason.isBlank(), "reason");
        member.becomes(Standing.CONFLICTED);
        review();
    }

    /** Whether those who are left still suffice; otherwise the panel is named again before anything is agreed. */
    void review() {
        stage = stage.reviewed(panel(), rounds.scoring());
    }

    /** @param everySheetIn whether no sheet of the interview is open */
    void reviewInterview(boolean everySheetIn) {
        if (stage.isInterviewing()) {
            stage = everySheetIn ? EvaluationStage.INTERVIEW : EvaluationStage.INTERVIEW_SCORING;
        }
    }

    void submit(String user) {
        boolean interview = stage == EvaluationStage.INTERVIEW_SCORING;
        scorer(user).becomes(interview ? Standing.INTERVIEWED : Standing.SUBMITTED);
        registerEvent(new ScoresSubmitted(
                caseOf(),
                lotRole,
                interview
                        ? "An evaluator submitted all scores of the interviews"
                        : "An evaluator submitted all quality scores"));
        review();
    }

    /** A chair locks their questions; unless they are the last ones, the others stay open to their own chairs. */
    void agree(List<String> questions, boolean last) {
        stage.refuseUnlessModerating();
        rounds.agree(questions);
        if (!last) {
            registerEvent(
                    new QuestionsAgreed(caseOf(), lotRole, "A chair locked the agreed scores of their questions"));
        }
    }

    /** Somebody leaves, and a successor comes in their place. */
    void replace(PanelMember leaver, boolean keeps, @Nullable PanelMember successor, Set<Aside> known) {
        panel().replace(leaver, keeps, successor, known);
        review();
    }

    /** @param toInterview whether bidders are interviewed before quality is locked as a whole */
    void lockQuality(boolean toInterview, boolean awaitsPrices) {
        stage.refuseUnlessModerating();
        if (toInterview) {
            stage = EvaluationStage.INTERVIEW_SCORING;
            return;
        }
        stage = awaitsPrices ? EvaluationStage.PRICES : EvaluationStage.RANKING;
        String again = rounds.scoring() == 1 ? "" : " again";
        registerEvent(new QualityLocked(caseOf(), lotRole, "The moderated quality scores were locked" + again));
    }

    /** The next round of agreement begins; nothing of the earlier one changes. */
    void reopen() {
        stage.refuseUnlessReopenable();
        rounds.beginNext();
        stage = EvaluationStage.MODERATION;
    }

    /** Something that the result rests on has changed: it is computed anew, and the earlier one is kept. */
    void computeAgain(String because) {
        ScoringRule.IN_ITS_ORDER.unless(stage == EvaluationStage.SETTLING || stage.isConcluded());
        rounds.compute(because);
        stage = EvaluationStage.RANKING;
    }

    void enterPrices() {
        stage.refuseUnlessPricing();
        stage = EvaluationStage.RANKING;
        registerEvent(new PricesEntered(caseOf(), lotRole, "The prices of the opened bids were entered"));
    }

    void conclude(boolean anyCompliant, boolean anyQuestion) {
        ScoringRule.IN_ITS_ORDER.unless(stage == EvaluationStage.RANKING);
        rounds.computed();
        if (anyQuestion) {
            stage = EvaluationStage.SETTLING;
            return;
        }
        stage = anyCompliant ? EvaluationStage.RANKED : EvaluationStage.NO_COMPLIANT_BID;
        String what = anyCompliant ? "The compliant bids were ranked" : "No bid met the published minimums";
        registerEvent(new EvaluationConcluded(caseOf(), lotRole, what));
    }

    /** The evaluator whose sheet is open. */
    PanelMember scorer(String user) {
        PanelMember member = panel().evaluator(user);
        boolean interview = stage == EvaluationStage.INTERVIEW_SCORING;
        ScoringRule.SCORES_HANDED_IN_ONCE.unless(
                interview
                        ? !member.is(Standing.INTERVIEWED)
                        : !member.standing().isHandedIn());
        ScoringRule.IN_ITS_ORDER.unless(stage.isScoring());
        ScoringRule.DECLARE_FIRST.unless(!member.is(Standing.NAMED));
        return member;
    }

    CaseReference caseOf() {
        return new CaseReference(caseReference);
    }
}
