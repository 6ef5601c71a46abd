package org.tenderway.governance.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.governance.ClearanceView;
import org.tenderway.governance.DecisionView;
import org.tenderway.governance.RecommendationOutcome;
import org.tenderway.governance.RecommendationView;

/** A decision in the words of its page. */
record DecisionPaper(
        String address,
        String caseReference,
        String title,
        List<Row> facts,
        List<Row> recommendations,
        List<Integer> open,
        List<List<String>> comments,
        List<String> chased,
        List<String> missing) {

    private static final Set<RecommendationOutcome> UNRESOLVED =
            EnumSet.of(RecommendationOutcome.OPEN, RecommendationOutcome.DEFERRED);

    static DecisionPaper of(DecisionView decision, List<String> missing) {
        return new DecisionPaper(
                "/cases/%s/decisions/%s".formatted(decision.caseReference(), decision.reference()),
                decision.caseReference().value(),
                decision.title(),
                facts(decision),
                decision.recommendations().stream().map(DecisionPaper::row).toList(),
                decision.recommendations().stream()
                        .filter(each -> UNRESOLVED.contains(each.outcome()))
                        .map(RecommendationView::number)
                        .toList(),
                decision.clearances().stream().map(DecisionPaper::cells).toList(),
                decision.clearances().stream()
                        .filter(each -> each.state().equals("TO_FOLLOW"))
                        .map(ClearanceView::kind)
                        .toList(),
                missing);
    }

    private static List<Row> facts(DecisionView decision) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("Reference", decision.reference()));
        rows.add(new Row("Who decides", decision.route().label()));
        rows.add(new Row("State", words(decision.status().name())));
        rows.add(new Row("Key decision", decision.keyDecision() ? "Yes" : "No"));
        rows.add(new Row("Subject to call-in", decision.subjectToCallIn() ? "Yes" : "No"));
        rows.add(new Row("Decided on", day(decision.decidedOn())));
        rows.add(new Row("Published on", day(decision.publishedOn())));
        rows.add(new Row("Last day for call-in", day(decision.lastCallInDay())));
        rows.add(new Row("May be acted on from", day(decision.earliestImplementation())));
        rows.add(new Row("Called in", decision.calledIn() ? "Yes: nothing may be done until scrutiny has ended" : ""));
        return rows;
    }

    private static Row row(RecommendationView recommendation) {
        String note = recommendation.note().isEmpty() ? "" : ": " + recommendation.note();
        return new Row(
                "%d. %s".formatted(recommendation.number(), recommendation.text()),
                words(recommendation.outcome().name()) + note);
    }

    private static List<String> cells(ClearanceView comment) {
        return List.of(comment.kind(), words(comment.state()), comment.post(), day(comment.datedOn()), comment.text());
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : SpokenDay.of(date);
    }

    private static String words(String constant) {
        String lower = constant.replace('_', ' ').toLowerCase(Locale.ROOT);
        return lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1);
    }

    /** One line of a summary list. */
    record Row(String label, String value) {}
}
