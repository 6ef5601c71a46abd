package org.tenderway.award.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.Decisions;
import org.tenderway.supplier.Suppliers;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.TaskFacts;

/** What people see on the forms of an award decision: who is to be awarded which lot, and what the report still lacks. */
@Component
class DecisionTaskFacts implements TaskFacts {

    private static final Set<String> TASKS =
            Set.of("writeReport", "decideUnderDelegation", "recordCommitteeDecision", "watchCallIn", "closeCallIn");

    private static final Set<String> OF_THE_DECISION =
            Set.of("takeDelegatedDecision", "recordResolution", "watchForCallIn", "endScrutiny");

    private final Awards awards;
    private final Tenders tenders;
    private final Suppliers suppliers;
    private final Decisions decisions;
    private final Evaluations evaluations;

    DecisionTaskFacts(
            Awards awards, Tenders tenders, Suppliers suppliers, Decisions decisions, Evaluations evaluations) {
        this.evaluations = evaluations;
        this.awards = awards;
        this.tenders = tenders;
        this.suppliers = suppliers;
        this.decisions = decisions;
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        if (OF_THE_DECISION.contains(taskDefinitionKey)) {
            return decisions.find(businessKey).map(DecisionView::subject).stream()
                    .flatMap(tender -> awards.ofTender(tender).stream())
                    .map(this::proposal)
                    .toList();
        }
        if (!TASKS.contains(taskDefinitionKey)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        awards.ofTender(businessKey).forEach(award -> lines.add(proposal(award)));
        List<String> unchecked = evaluations.uncheckedTenderers(businessKey);
        if (!unchecked.isEmpty()) {
            lines.add("Exclusion grounds are not checked yet: " + String.join(", ", unchecked));
        }
        if (!taskDefinitionKey.equals("writeReport")) {
            decisions.onSubject(businessKey).ifPresent(decision -> lines.addAll(report(decision)));
        }
        return lines;
    }

    private String proposal(AwardView award) {
        String preferred = award.preferred().stream()
                .map(reference -> suppliers.supplier(reference).name())
                .collect(Collectors.joining(", "));
        return tenders.lotRole(award.lotRole()).title() + ": "
                + (preferred.isEmpty() ? "no compliant bid" : "award to " + preferred);
    }

    private List<String> report(DecisionView decision) {
        List<String> lines = new ArrayList<>();
        lines.add("Report: %s (%s)".formatted(decision.title(), decision.route().label()));
        List<String> missing = decisions.missingClearances(decision.reference());
        if (!missing.isEmpty()) {
            lines.add("Clearance comments are missing: " + String.join(", ", missing));
        }
        LocalDate last = decision.lastCallInDay();
        if (last != null) {
            lines.add("Last day for call-in: " + Days.written(last));
        }
        if (decision.calledIn()) {
            lines.add("It is called in: nothing may be done until scrutiny has ended");
        }
        return lines;
    }
}
