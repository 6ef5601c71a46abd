package org.tenderway.governance.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.DecisionStatus;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.governance.RecommendationView;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** What people see on the tasks of a decision: what it is about, on which route, and what its report still lacks. */
@Component
class DecisionPapers implements CaseSubjects, TaskFacts {

    private static final Set<String> TASKS =
            Set.of("takeDelegatedDecision", "recordResolution", "watchForCallIn", "endScrutiny");

    private final Decisions decisions;
    private final StoredDecisions stored;
    private final People people;

    DecisionPapers(Decisions decisions, StoredDecisions stored, People people) {
        this.decisions = decisions;
        this.stored = stored;
        this.people = people;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<CaseSubject> subject(String businessKey) {
        return decisions
                .find(businessKey)
                .map(decision -> new CaseSubject(businessKey, decision.caseReference(), decision.title()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return TASKS.contains(taskDefinitionKey)
                ? decisions.find(businessKey).map(this::lines).orElse(List.of())
                : List.of();
    }

    private List<String> lines(DecisionView decision) {
        List<String> lines = new ArrayList<>();
        lines.add("%s (%s)".formatted(decision.title(), decision.route().label()));
        lines.add("It is about %s".formatted(decision.subject()));
        if (decision.status() == DecisionStatus.REQUESTED && decision.route() == DecisionRoute.DELEGATED) {
            people.find(stored.existing(decision.reference()).requestedBy())
                    .filter(person -> person.roles().contains(Role.MANAGER))
                    .ifPresent(person ->
                            lines.add("Proposed by %s: another manager takes the decision".formatted(person.name())));
        }
        if (decision.keyDecision()) {
            lines.add("It is a key decision");
        }
        decision.recommendations().stream().map(RecommendationView::text).forEach(lines::add);
        List<String> missing = decisions.missingClearances(decision.reference());
        if (!missing.isEmpty()) {
            lines.add("Clearance comments are missing: " + String.join(", ", missing));
        }
        LocalDate last = decision.lastCallInDay();
        if (last != null) {
            lines.add("Last day for call-in: " + SpokenDay.of(last));
        }
        if (decision.calledIn()) {
            lines.add("It is called in: nothing may be done until scrutiny has ended");
        }
        return lines;
    }
}
