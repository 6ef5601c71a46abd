package org.tenderway.contract.domain.performance;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tenderway.contract.ImprovementPlanView;
import org.tenderway.contract.domain.Said;
import org.tenderway.vocabulary.Refusal;

/** The actions of an improvement plan and their dates. */
@Embeddable
class PlanActions {

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "contract_improvement_action", joinColumns = @JoinColumn(name = "plan"))
    @OrderColumn(name = "position")
    private List<PlanAction> actions = new ArrayList<>();

    void agree(List<NewAction> rows, LocalDate today) {
        List<PlanAction> drafted = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (!rows.get(row).isBlank()) {
                drafted.add(rows.get(row).checked(row, today));
            }
        }
        Refusal.unless(!drafted.isEmpty(), "text0", "enter at least one action");
        actions.clear();
        actions.addAll(drafted);
    }

    /** @param failed whether the plan fails as a whole, so that open actions need no new date */
    void take(List<Progress> progress, boolean failed, LocalDate today) {
        for (int row = 0; row < actions.size(); row++) {
            if (actions.get(row).isOpen()) {
                take(row, row < progress.size() ? progress.get(row) : Progress.UNCHANGED, failed, today);
            }
        }
    }

    private void take(int row, Progress now, boolean failed, LocalDate today) {
        PlanAction action = actions.get(row);
        String seen = Said.within("shown" + row, now.shown());
        if (now.met()) {
            Refusal.unless(!seen.isEmpty(), "shown" + row, "say what shows that action %d is done".formatted(row + 1));
            action.met(seen, today);
            return;
        }
        LocalDate wanted = now.newDay();
        LocalDate day = wanted == null ? action.dueOn() : wanted;
        Refusal.unless(
                failed || day.isAfter(today),
                "newDay" + row,
                "action %d is due: it is met, or gets a date after today, or the plan fails".formatted(row + 1));
        action.moved(day, seen);
    }

    /** Reminds once of every action that is due soon, and answers the first of their dates. */
    Optional<LocalDate> remind(int reminderDays, LocalDate today) {
        List<PlanAction> due = actions.stream()
                .filter(action -> action.isToBeReminded(reminderDays, today))
                .toList();
        due.forEach(PlanAction::reminded);
        return due.stream().map(PlanAction::dueOn).min(Comparator.naturalOrder());
    }

    boolean areAllMet() {
        return open().findAny().isEmpty();
    }

    int count() {
        return actions.size();
    }

    Optional<LocalDate> nextDue() {
        return open().map(PlanAction::dueOn).min(Comparator.naturalOrder());
    }

    Optional<LocalDate> nextDay(int reminderDays) {
        return open().map(action -> action.nextDay(reminderDays)).min(Comparator.naturalOrder());
    }

    boolean isReminderDue(int reminderDays, LocalDate today) {
        return open().anyMatch(action -> action.isToBeReminded(reminderDays, today));
    }

    boolean isAnyDue(LocalDate today) {
        return open().anyMatch(action -> !today.isBefore(action.dueOn()));
    }

    private Stream<PlanAction> open() {
        return actions.stream().filter(PlanAction::isOpen);
    }

    List<ImprovementPlanView.Action> views() {
        return actions.stream().map(PlanAction::view).toList();
    }
}
