package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tenderway.evaluation.domain.PanelMember.Part;
import org.tenderway.evaluation.domain.PanelMember.Standing;

/** The people of one evaluation: at least two free evaluators and a free moderator who is none of them. */
final class Panel {

    private static final int SMALLEST = 2;

    private final List<PanelMember> members;

    Panel(List<PanelMember> members) {
        this.members = members;
    }

    /** Who stays keeps what they declared and submitted; who declared an interest stays on record. */
    void name(List<String> evaluators, String moderator) {
        long different = evaluators.stream().distinct().count();
        ScoringRule.TWO_EVALUATORS.unless(different >= SMALLEST && different == evaluators.size(), "evaluators");
        ScoringRule.MODERATOR_APART.unless(!evaluators.contains(moderator), "moderator");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(evaluators.stream().noneMatch(this::isConflicted), "evaluators");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(!isConflicted(moderator), "moderator");
        List<PanelMember> named = new ArrayList<>(those(member -> member.is(Standing.CONFLICTED)));
        evaluators.forEach(user -> named.add(new PanelMember(user, Part.EVALUATOR, standingOf(user, Part.EVALUATOR))));
        named.add(new PanelMember(moderator, Part.MODERATOR, standingOf(moderator, Part.MODERATOR)));
        members.clear();
        members.addAll(named);
    }

    PanelMember declarant(String user) {
        return member(user)
                .filter(known -> known.is(Standing.NAMED))
                .orElseThrow(() -> ScoringRule.OWN_DECLARATION_ONLY.broken(""));
    }

    PanelMember evaluator(String user) {
        return member(user)
                .filter(known -> known.isOnPanelAs(Part.EVALUATOR))
                .orElseThrow(() -> ScoringRule.OWN_SHEET_ONLY.broken(""));
    }

    /** Whether nothing is open with this evaluator any more. */
    boolean isDoneWith(String user) {
        return member(user)
                .map(member -> !member.isOnPanelAs(Part.EVALUATOR) || member.is(Standing.SUBMITTED))
                .orElse(true);
    }

    boolean isFree() {
        return toDeclare().isEmpty()
                && those(member -> member.isOnPanelAs(Part.EVALUATOR)).size() >= SMALLEST
                && !moderator().isEmpty();
    }

    List<String> toDeclare() {
        return users(member -> member.is(Standing.NAMED));
    }

    List<String> toScore() {
        return users(member -> member.isOnPanelAs(Part.EVALUATOR) && member.is(Standing.CLEAR));
    }

    List<String> submitted() {
        return users(member -> member.is(Standing.SUBMITTED));
    }

    /** Whether this person is on the panel and has declared to have no interest. */
    boolean isReader(String user) {
        return member(user)
                .filter(known -> known.is(Standing.CLEAR) || known.is(Standing.SUBMITTED))
                .isPresent();
    }

    /** The moderator on the panel, or empty. */
    String moderator() {
        return users(member -> member.isOnPanelAs(Part.MODERATOR)).stream()
                .findFirst()
                .orElse("");
    }

    private boolean isConflicted(String user) {
        return member(user).map(member -> member.is(Standing.CONFLICTED)).orElse(false);
    }

    private Standing standingOf(String user, Part part) {
        return member(user)
                .filter(member -> member.isOnPanelAs(part))
                .map(PanelMember::standing)
                .orElse(Standing.NAMED);
    }

    private Optional<PanelMember> member(String user) {
        return members.stream().filter(member -> member.userId().equals(user)).findFirst();
    }

    private List<PanelMember> those(Predicate<PanelMember> asked) {
        return members.stream().filter(asked).toList();
    }

    private List<String> users(Predicate<PanelMember> asked) {
        return those(asked).stream().map(PanelMember::userId).toList();
    }
}
