package org.tenderway.contract.domain.change;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.domain.ChangeableContracts;
import org.tenderway.contract.domain.Days;
import org.tenderway.vocabulary.CaseSubject;
import org.tenderway.vocabulary.CaseSubjects;
import org.tenderway.vocabulary.TaskFacts;

/** Names terminations, variations and exit plans, and says what a person needs to see on their tasks. */
@Component
@Transactional(readOnly = true)
class ChangeFacts implements TaskFacts, CaseSubjects {

    private final StoredTerminations terminations;
    private final StoredVariations variations;
    private final StoredExitPlans exits;
    private final ChangeableContracts contracts;
    private final Clock clock;

    ChangeFacts(
            StoredTerminations terminations,
            StoredVariations variations,
            StoredExitPlans exits,
            ChangeableContracts contracts,
            Clock clock) {
        this.terminations = terminations;
        this.variations = variations;
        this.exits = exits;
        this.contracts = contracts;
        this.clock = clock;
    }

    @Override
    public Optional<CaseSubject> subject(String businessKey) {
        return terminations
                .findById(businessKey)
                .map(Termination::view)
                .map(one -> new CaseSubject(
                        businessKey,
                        one.caseReference(),
                        "Termination of %s: %s".formatted(one.contract(), one.title()),
                        "/contracts/%s/changes".formatted(one.contract())))
                .or(() -> variations
                        .findById(businessKey)
                        .map(Variation::view)
                        .map(one -> new CaseSubject(
                                businessKey,
                                one.caseReference(),
                                "Change of %s: %s".formatted(one.contract(), one.title()),
                                "/contracts/%s/changes".formatted(one.contract()))))
                .or(() -> exits.findById(businessKey)
                        .map(ExitPlan::view)
                        .map(one -> new CaseSubject(
                                businessKey,
                                one.caseReference(),
                                "Exit from %s: %s".formatted(one.contract(), one.title()),
                                "/contracts/%s/changes".formatted(one.contract()))));
    }

    @Override
    public List<String> factsFor(String taskDefinitionKey, String businessKey) {
        return switch (taskDefinitionKey) {
            case "hearProvider", "serveTermination", "awaitTermination" ->
                terminations
                        .findById(businessKey)
                        .map(one -> termination(one.view(), taskDefinitionKey))
                        .orElse(List.of());
            case "publishChangeNotice", "signVariation", "publishLateNotice" ->
                variations
                        .findById(businessKey)
                        .map(one -> variation(one.view()))
                        .orElse(List.of());
            case "planExit", "closeExit" ->
                exits.findById(businessKey).map(one -> exit(one.view())).orElse(List.of());
            default -> List.of();
        };
    }

    private List<String> termination(TerminationView one, String task) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s: %s".formatted(one.contract(), one.title()));
        lines.add("Ground: %s (%s)"
                .formatted(one.cause().groundTitle(), one.cause().groundSource()));
        lines.add("Proposed on %s by %s: %s"
                .formatted(
                        Days.plain(one.cause().proposedOn()),
                        one.cause().proposedByName(),
                        one.cause().reason()));
        LocalDate last = one.lastDay();
        if (task.equals("hearProvider")) {
            lines.add("The provider may answer until %s".formatted(Days.plain(one.answerDue())));
        } else if (last != null) {
            lines.add("Its last day is %s".formatted(Days.plain(last)));
        } else {
            lines.add(earliest(one));
        }
        return lines;
    }

    private static List<String> variation(VariationView one) {
        VariationTerms terms = one.terms();
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s: %s".formatted(one.contract(), one.title()));
        lines.add("Ground: %s (%s)".formatted(terms.groundTitle(), terms.groundSource()));
        lines.add("Proposed on %s by %s: %s"
                .formatted(Days.plain(terms.proposedOn()), terms.proposedByName(), terms.description()));
        LocalDate newEnd = terms.newEnd();
        if (newEnd != null) {
            lines.add("It would end on %s instead of %s".formatted(Days.plain(newEnd), Days.plain(terms.endBefore())));
        }
        if (one.owesNotice()) {
            lines.add("It owes the notice %s".formatted(one.noticeCode()));
        }
        return lines;
    }

    private static List<String> exit(ExitView one) {
        List<String> lines = new ArrayList<>();
        lines.add("Contract %s: %s".formatted(one.contract(), one.title()));
        lines.add("Its last day is %s, because %s".formatted(Days.plain(one.lastDay()), one.because()));
        for (int i = 0; i < one.items().size(); i++) {
            ExitItem item = one.items().get(i);
            lines.add("Item %d, %s: %s, by %s"
                    .formatted(i + 1, item.isOpen() ? "open" : "settled", item.label(), Days.plain(item.dueOn())));
        }
        return lines;
    }

    private String earliest(TerminationView one) {
        NoticePeriod notice = contracts.terms(one.contract()).terminationNotice();
        return notice == null
                ? "The register holds no notice period of this contract"
                : "The contract asks for %s of notice: served today, its last day is %s at the earliest"
                        .formatted(
                                EarliestEnd.words(notice), Days.plain(EarliestEnd.after(LocalDate.now(clock), notice)));
    }
}
