package org.tenderway.plan.domain.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.Decisions;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.PlanLineState;
import org.tenderway.plan.domain.printed.PrintedAmount;
import org.tenderway.plan.domain.printed.PrintedAmounts;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** Watches every line: takes additions to the board, asks sponsors on their days, hears what they say, and closes. */
@Service
@Transactional
public class LineWatch {

    private final StoredPlanLines lines;
    private final StoredPlans plans;
    private final Decisions decisions;
    private final CurrentActor actor;
    private final Clock clock;

    LineWatch(StoredPlanLines lines, StoredPlans plans, Decisions decisions, CurrentActor actor, Clock clock) {
        this.lines = lines;
        this.plans = plans;
        this.decisions = decisions;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public boolean isOnThePlan(String line) {
        return lines.line(line).records().state() != PlanLineState.AWAITING_BOARD;
    }

    /** Every addition comes to the board as a matter of course. */
    public void askBoard(String line) {
        PlanLine found = lines.line(line);
        CommissioningPlan plan = plans.findById(found.planCode()).orElseThrow();
        found.goesToTheBoard(decisions.request(new DecisionRequest(
                found.caseReference(),
                line,
                plan.council(),
                "Addition to “%s”: %s %s"
                        .formatted(
                                plan.title(),
                                found.printed().printedRef(),
                                found.printed().activity()),
                value(found.printed().value()),
                0,
                false,
                List.of("Approve the addition to the commissioning plan"))));
        // Not saved again: the fact that leads here is still being told, and a second save would tell it twice.
    }

    private static Money value(String printed) {
        return PrintedAmounts.in(printed).stream()
                .map(PrintedAmount::amount)
                .max(Comparator.naturalOrder())
                .orElse(Money.ZERO);
    }

    @Transactional(readOnly = true)
    public String decision(String line) {
        return lines.line(line).decision();
    }

    /** Reads the decision itself: whoever moved the process along has approved nothing. */
    public void hearBoard(String line) {
        PlanLine found = lines.line(line);
        LocalDate today = LocalDate.now(clock);
        found.hear(!found.decision().isEmpty() && decisions.mayBeImplemented(found.decision(), today), today);
        lines.saveAndFlush(found);
    }

    @Transactional(readOnly = true)
    public boolean isUnderWay(String line) {
        return lines.line(line).isWatched();
    }

    /** The next day to look at the line; where nothing is to be asked, a year ahead. */
    @Transactional(readOnly = true)
    public LocalDate nextDay(String line) {
        return lines.line(line).nextPromptDay().orElse(LocalDate.now(clock).plusYears(1));
    }

    @Transactional(readOnly = true)
    public boolean isPromptDue(String line) {
        return lines.line(line).isPromptDue(LocalDate.now(clock));
    }

    public void raisePrompts(String line) {
        PlanLine found = lines.line(line);
        found.prompt(LocalDate.now(clock));
        lines.saveAndFlush(found);
    }

    @Transactional(readOnly = true)
    public boolean isReportDue(String line) {
        return lines.line(line).isAsked();
    }

    @Transactional(readOnly = true)
    public boolean isAnythingAhead(String line) {
        return lines.line(line).isAnythingOpen();
    }

    public void report(String line, @Nullable Integer number, String outcome, String newWords, String reason) {
        report(line, null, number, outcome, newWords, reason);
    }

    /**
     * @param seen the mark of the date as the form showed it; null where the task asks about what is there now
     * @throws org.tenderway.vocabulary.Overtaken when somebody has reported something else since
     */
    public void report(
            String line,
            @Nullable String seen,
            @Nullable Integer number,
            String outcome,
            String newWords,
            String reason) {
        Actor by = actor.get();
        Refusal.unless(
                by.has(Role.COMMISSIONER) || by.has(Role.MANAGER),
                "result",
                "only a commissioner or a manager reports on a milestone");
        PlanLine found = lines.line(line);
        found.report(
                new Report(
                        number == null ? 0 : number,
                        ReportOutcome.of(outcome),
                        newWords,
                        reason,
                        by.name(),
                        clock.instant(),
                        seen,
                        "/intentions/" + line),
                LocalDate.now(clock));
        lines.saveAndFlush(found);
    }

    public void close(String line, String decision, String reason) {
        Refusal.unless(
                decision.equals("complete") || decision.equals("continue"),
                "decision",
                "choose whether it is complete or continues in the next plan");
        Refusal.unless(reason.length() <= 4000, "reason", "keep the reason within 4,000 characters");
        Refusal.unless(
                actor.get().has(Role.COMMISSIONER) || actor.get().has(Role.MANAGER),
                "decision",
                "only a commissioner or a manager closes an intention");
        PlanLine found = lines.line(line);
        found.close(decision.equals("complete"), reason);
        lines.saveAndFlush(found);
    }
}
