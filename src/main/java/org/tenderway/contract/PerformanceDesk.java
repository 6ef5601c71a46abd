package org.tenderway.contract;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hands in what reviewers found, and ends the acting person's task with it: both, or neither. */
public interface PerformanceDesk {

    /** How well one criterion of a review is met: the code of a band, with a note where it is poor. */
    record Mark(String band, String note) {}

    /**
     * What a review comes to.
     *
     * @param outcome code of the outcome, such as {@code no-concern}, {@code visit} or {@code improvement-plan}
     * @param visitOn day of the additional visit, where one is wanted
     */
    record Conclusion(String outcome, @Nullable LocalDate visitOn, String summary) {}

    /** An action of an improvement plan: who does what until when, and what shows it. */
    record Action(String text, String owner, LocalDate dueOn, String evidence) {}

    /** What was seen of an action at a progress review. */
    record Seen(boolean met, String shown) {}

    /**
     * Notes a concern, which asks for a review; answers its reference.
     *
     * @param kind code of what it is about, such as {@code STAFFING}
     * @param severity {@code LOW}, {@code MEDIUM} or {@code HIGH}
     */
    String recordConcern(String contract, String kind, String severity, LocalDate notedOn, String note);

    /** What a review looks at, in order. */
    List<String> criteria(String review);

    /** @param marks in the order of the criteria */
    void conductReview(String review, List<Mark> marks, Conclusion conclusion);

    void draftPlan(String plan, List<Action> actions);

    /**
     * @param seen in the order of the actions
     * @param next {@code goOn}, or what follows because the plan failed: {@code suspend}
     */
    void reviewPlan(String plan, List<Seen> seen, String next, String reason);
}
