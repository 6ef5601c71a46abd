package org.tenderway.governance.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.RecommendationView;
import org.tenderway.governance.domain.DecisionRows.ClearanceRow;
import org.tenderway.governance.domain.DecisionRows.RecommendationRow;
import org.tenderway.vocabulary.Refusal;

/** The report that a decision is taken on: its recommendations and its clearance comments. */
@Embeddable
class DecisionReport {

    private static final Set<RecommendationOutcome> OPEN =
            EnumSet.of(RecommendationOutcome.OPEN, RecommendationOutcome.DEFERRED);
    private static final Set<RecommendationOutcome> EXPLAINED =
            EnumSet.of(RecommendationOutcome.APPROVED_IN_PART, RecommendationOutcome.REFUSED);

    @Column
    private String requiredClearances;

    private String requestedBy = "";

    @ElementCollection
    @CollectionTable(name = "decision_recommendation", joinColumns = @JoinColumn(name = "decision"))
    @OrderColumn(name = "line_no")
    private List<RecommendationRow> recommendations = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "decision_clearance", joinColumns = @JoinColumn(name = "decision"))
    @MapKeyColumn(name = "kind")
    private Map<String, ClearanceRow> clearances = new TreeMap<>();

    protected DecisionReport() {}

    DecisionReport(List<String> requiredClearances, List<String> recommendations, String requestedBy) {
        this.requestedBy = requestedBy;
        this.requiredClearances = String.join(",", requiredClearances);
        recommendations.forEach(text -> {
            Refusal.unless(
                    !text.isBlank() && text.length() <= 4000, "recommendations", "a recommendation is a sentence");
            this.recommendations.add(new RecommendationRow(text.strip(), RecommendationOutcome.OPEN, ""));
        });
    }

    String requestedBy() {
        return requestedBy;
    }

    ClearanceView comment(ClearanceView comment, boolean decided, LocalDate today, Entering by) {
        ClearanceView checked = ClearanceRules.check(comment, today);
        ClearanceRow earlier = clearances.get(checked.kind());
        Refusal.unless(
                !decided || (earlier != null && earlier.state().equals(ClearanceRules.TO_FOLLOW)),
                "kind",
                "it is decided already: only a comment that was to follow can still be entered");
        if (earlier != null) {
            by.refuseUnlessSeen(earlier.view(checked.kind()), earlier.enteredBy(), earlier.enteredAt(), checked);
        }
        clearances.put(checked.kind(), ClearanceRow.of(checked, by));
        return checked;
    }

    List<String> missingClearances() {
        return List.of(requiredClearances.split(",", -1)).stream()
                .filter(kind -> !kind.isEmpty() && !clearances.containsKey(kind))
                .toList();
    }

    void refuseUnlessCleared() {
        List<String> missing = missingClearances();
        Refusal.unless(
                missing.isEmpty(),
                "clearances",
                "clearance comments are missing (%s): enter each, or mark it to follow or not applicable"
                        .formatted(String.join(", ", missing)));
    }

    void resolve(int number, RecommendationOutcome outcome, String note) {
        Refusal.unless(
                number >= 1 && number <= recommendations.size(),
                "recommendation",
                "there is no recommendation %d on this report".formatted(number));
        Refusal.unless(
                outcome != RecommendationOutcome.OPEN, "outcome", "choose what was resolved on the recommendation");
        Refusal.unless(
                !EXPLAINED.contains(outcome) || !note.isBlank(),
                "note",
                "say which part was approved, or why it was refused");
        Refusal.unless(note.length() <= 4000, "note", "keep the note to 4000 characters");
        RecommendationRow row = recommendations.get(number - 1);
        Refusal.unless(
                OPEN.contains(row.outcome()),
                "recommendation",
                "recommendation %d is resolved already".formatted(number));
        recommendations.set(number - 1, new RecommendationRow(row.recommendation(), outcome, note.strip()));
    }

    List<RecommendationView> recommendations() {
        return IntStream.range(0, recommendations.size())
                .mapToObj(index -> recommendations.get(index).view(index + 1))
                .toList();
    }

    List<ClearanceView> clearances() {
        return clearances.entrySet().stream()
                .map(entry -> entry.getValue().view(entry.getKey()))
                .toList();
    }
}
