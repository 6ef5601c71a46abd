package org.tenderway.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.EndResult;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** Whether somebody still has to be asked about a coming end, until when an answer helps, and what was answered. */
@Embeddable
class EndQuestion {

    private @Nullable LocalDate watchedFrom;

    private @Nullable LocalDate promptedOn;

    private boolean lettingEnd;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "end_answer")
    private @Nullable EndResult answer;

    private String answerReason = "";

    private String answeredBy = "";

    private String answeredByName = "";

    private boolean answerPending;

    private @Nullable LocalDate askAgainOn;

    private String promptDays = "";

    private @Nullable LocalDate reprocureBy;

    private @Nullable LocalDate extendBy;

    protected EndQuestion() {}

    static EndQuestion unasked() {
        return new EndQuestion();
    }

    /** The end is new, so nothing about an earlier one holds any more. */
    void open(LocalDate today) {
        watchedFrom = today;
        promptedOn = null;
        lettingEnd = false;
        answer = null;
        answerReason = "";
        answeredBy = "";
        answeredByName = "";
        answerPending = false;
        askAgainOn = null;
        promptDays = "";
        reprocureBy = null;
        extendBy = null;
    }

    void plan(EndPlan plan) {
        promptDays = plan.promptDays().written();
        reprocureBy = plan.reprocureBy();
        extendBy = plan.extendBy();
    }

    void asked(LocalDate today) {
        promptedOn = today;
        askAgainOn = null;
    }

    /** An answer is with its authority: until that has spoken nobody is asked. */
    void await() {
        Refusal.unless(!answerPending, "decision", "a decision on this end is under way already");
        answerPending = true;
    }

    void askAgain(LocalDate today) {
        answerPending = false;
        // An answer that stood before the proposal stands again.
        askAgainOn = lettingEnd ? null : today;
    }

    void refuseIfSettled() {
        Refusal.unless(
                !lettingEnd,
                "decision",
                "what follows is settled already, by %s: only an extension can still change it"
                        .formatted(answeredByName.isEmpty() ? "an earlier answer" : answeredByName));
    }

    void settle(EndResult settled, String reason, Actor by) {
        refuseIfSettled();
        answer = settled;
        answerReason = reason;
        answeredBy = by.userId();
        answeredByName = by.name();
        lettingEnd = true;
        answerPending = false;
        askAgainOn = null;
    }

    /** Empty once the end is settled, while a decision is under way, or when no step lies ahead. */
    Optional<LocalDate> next(PromptLadder ladder, LocalDate end) {
        if (watchedFrom == null || lettingEnd || answerPending) {
            return Optional.empty();
        }
        return askAgainOn == null ? days(ladder, end).next(watchedFrom, promptedOn) : Optional.of(askAgainOn);
    }

    boolean isLastStep(PromptLadder ladder, LocalDate end, LocalDate today) {
        return days(ladder, end).days().stream().noneMatch(day -> day.isAfter(today));
    }

    private PromptDays days(PromptLadder ladder, LocalDate end) {
        return promptDays.isEmpty() ? ladder.days(end) : PromptDays.written(promptDays);
    }

    /** The last day on which the best answer still open has its effect. */
    LocalDate usefulUntil(LocalDate today, LocalDate end) {
        if (reprocureBy != null && today.isBefore(reprocureBy)) {
            return reprocureBy;
        }
        return extendBy != null && today.isBefore(extendBy) ? extendBy : end;
    }

    boolean isSettled() {
        return lettingEnd;
    }

    boolean isPending() {
        return answerPending;
    }

    String answerReason() {
        return answerReason;
    }

    Actor answeredBy() {
        return new Actor(answeredBy, answeredByName, Set.of());
    }

    /** Ends that were settled before answers were told apart simply end. */
    Optional<EndResult> answer() {
        return lettingEnd ? Optional.of(answer == null ? EndResult.ENDED : answer) : Optional.empty();
    }
}
