package org.tenderway.plan.domain.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.PlannedDateView;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** Names an intention in task names, and tells what a person needs to see on its tasks. */
@Component
@Transactional(readOnly = true)
class LineSubjects implements CaseSubjects, TaskFacts {

    private static final Set<String> TASKS = Set.of("reportMilestones", "closeIntention");

    private final StoredPlanLines lines;
    private final Clock clock;

    LineSubjects(StoredPlanLines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return lines.findById(businessKey)
                .map(line -> new CaseSubject(
                        businessKey,
                        line.caseReference(),
                        "%s %s".formatted(businessKey, line.printed().activity()),
                        "/intentions/" + businessKey));
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return TASKS.contains(taskDefinitionKey)
                ? lines.findById(businessKey).map(this::facts).orElse(List.of())
                : List.of();
    }

    private List<String> facts(PlanLine line) {
        PlanLineView view = LineViews.of(line, false, LocalDate.now(clock));
        List<String> facts = new ArrayList<>();
        facts.add("%s, %s".formatted(view.cells().activity(), view.cells().plan()));
        if (!view.cells().sponsors().isEmpty()) {
            facts.add("Sponsored by %s".formatted(view.cells().sponsors()));
        }
        for (PlannedDateView date : view.dates()) {
            facts.add("%d. %s%s: %s%s"
                    .formatted(
                            date.number(),
                            date.text(),
                            date.printed().isEmpty() || date.contractEnd() ? "" : " (" + date.printed() + ")",
                            date.state(),
                            date.open() && date.promptedOn() != null
                                    ? ", asked on " + Days.plain(date.promptedOn())
                                    : ""));
        }
        return facts;
    }
}
