package org.tenderway.plan.process;

import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.plan.domain.line.LineWatch;

/** What the life of an intention asks of its plan. */
@Component("planIntentionTasks")
public class PlanIntentionTasks {

    private final LineWatch watch;
    private final Clock clock;

    PlanIntentionTasks(LineWatch watch, Clock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    public boolean isOnThePlan(String line) {
        return watch.isOnThePlan(line);
    }

    public void askBoard(String line) {
        watch.askBoard(line);
    }

    public String decision(String line) {
        return watch.decision(line);
    }

    public void hearBoard(String line) {
        watch.hearBoard(line);
    }

    public boolean isUnderWay(String line) {
        return watch.isUnderWay(line);
    }

    public Date nextDay(String line) {
        return Date.from(watch.nextDay(line).atStartOfDay(clock.getZone()).toInstant());
    }

    public boolean isPromptDue(String line) {
        return watch.isPromptDue(line);
    }

    public void raisePrompts(String line) {
        watch.raisePrompts(line);
    }

    public boolean isReportDue(String line) {
        return watch.isReportDue(line);
    }

    public void reportMilestones(String line, @Nullable Integer number, String result, String newDate, String reason) {
        watch.report(line, number, result, newDate, reason);
    }

    public boolean isAnythingAhead(String line) {
        return watch.isAnythingAhead(line);
    }

    public void closeIntention(String line, String decision, String reason) {
        watch.close(line, decision, reason);
    }
}
