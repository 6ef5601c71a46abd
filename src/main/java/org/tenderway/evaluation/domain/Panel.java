package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.tenderway.evaluation.domain.PanelMember.Part;
import org.tenderway.evaluation.domain.PanelMember.Standing;

/** The people of one evaluation: two free evaluators for every question and bidder, and a free chair apart from them. */
final class Panel {

    private static final int SMALLEST = 2;
    private static final String ANY = "";

    private final List<PanelMember> members;
    private final Set<Remit> remits;
    private final Set<Aside> asides;

    Panel(List<PanelMember> members, Set<Remit> remits, Set<Aside> asides) {
        this.members = members;
        this.remits = remits;
        this.asides = asides;
    }

    /** Who stays keeps what they declared and submitted; who declared an interest stays on record. */
    void name(NamedPanel named) {
        List<String> evaluators = named.evaluators();
        String chair = named.chair();
        long different = evaluators.stream().distinct().count();
        ScoringRule.TWO_EVALUATORS.unless(different >= SMALLEST && different == evaluators.size(), "evaluators");
        ScoringRule.MODERATOR_APART.unless(!evaluators.contains(chair), "moderator");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(evaluators.stream().noneMatch(this::isConflicted), "evaluators");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(!isConflicted(chair), "moderator");
        named.refuseThinQuestions(SMALLEST);
        List<PanelMember> next = new ArrayList<>(those(member -> member.is(Standing.CONFLICTED)));
        evaluators.forEach(user -> next.add(member(user, Part.EVALUATOR, named)));
        next.add(member(chair, Part.MODERATOR, named));
        members.clear();
        members.addAll(next);
        remits.removeIf(remit -> !submitted().contains(remit.userId()));
        named.remits().forEach((user, questions) -> {
            if (!submitted().contains(user)) {
                questions.forEach(question -> remits.add(new Remit(user, question)));
            }
        });
        asides.addAll(named.asides());
        ScoringRule.EVERY_BIDDER_TWICE.unless(isCovered(), "evaluators");
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
        return toDeclare().isEmpty() && isCovered() && !moderator().isEmpty();
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

    /** Everybody on the panel, the chair too. */
    List<String> onPanel() {
        return users(member -> !member.is(Standing.CONFLICTED));
    }

    /** Whether this person is on the panel, has declared, and stays away from no such bid. */
    boolean isReader(String user, String bid) {
        return !isAside(user, bid)
                && member(user)
                        .filter(known -> known.is(Standing.CLEAR) || known.is(Standing.SUBMITTED))
                        .isPresent();
    }

    boolean isAside(String user, String bid) {
        return asides.contains(new Aside(user, bid));
    }

    boolean isAsked(String user, String question) {
        return remitOf(user).isEmpty() || remitOf(user).contains(question);
    }

    String departmentOf(String user) {
        return member(user).map(PanelMember::department).orElse("");
    }

    /** Access ends at once; whoever has declared already and can do no work here any more leaves. */
    void standAside(String user, String bid, Set<String> bids) {
        asides.add(new Aside(user, bid));
        member(user)
                .filter(member -> !member.is(Standing.NAMED) && mustLeave(user, bids))
                .ifPresent(member -> member.becomes(Standing.CONFLICTED));
    }

    /** A chair sees every bid, and an evaluator scores at least one. */
    boolean mustLeave(String user, Set<String> bids) {
        return moderator().equals(user) && bids.stream().anyMatch(bid -> isAside(user, bid))
                || bids.stream().allMatch(bid -> isAside(user, bid));
    }

    void leave(String user) {
        member(user).ifPresent(member -> member.becomes(Standing.CONFLICTED));
    }

    /** Nothing stands between them any more: a chair goes on, an evaluator who left may be named again. */
    void readmit(String user, Set<String> bids, boolean free) {
        asides.removeIf(aside -> aside.userId().equals(user) && bids.contains(aside.bid()));
        member(user).filter(member -> free && member.is(Standing.CONFLICTED)).ifPresent(member -> {
            if (member.part() == Part.MODERATOR && moderator().isEmpty()) {
                member.becomes(Standing.CLEAR);
            } else {
                members.remove(member);
            }
        });
    }

    /** The moderator on the panel, who chairs it, or empty. */
    String moderator() {
        return users(member -> member.isOnPanelAs(Part.MODERATOR)).stream()
                .findFirst()
                .orElse("");
    }

    /** Whether every question of every bidder has its two evaluators. */
    private boolean isCovered() {
        Set<String> questions =
                new HashSet<>(remits.stream().map(Remit::criterion).toList());
        if (questions.isEmpty()) {
            questions.add(ANY);
        }
        Set<String> bids = new HashSet<>(asides.stream().map(Aside::bid).toList());
        bids.add(ANY);
        List<String> evaluators = users(member -> member.isOnPanelAs(Part.EVALUATOR));
        return questions.stream().allMatch(question -> bids.stream()
                .allMatch(bid -> evaluators.stream()
                                .filter(user -> isAsked(user, question) && !isAside(user, bid))
                                .count()
                        >= SMALLEST));
    }

    private List<String> remitOf(String user) {
        return remits.stream()
                .filter(remit -> remit.userId().equals(user))
                .map(Remit::criterion)
                .toList();
    }

    private boolean isConflicted(String user) {
        return member(user).map(member -> member.is(Standing.CONFLICTED)).orElse(false);
    }

    private PanelMember member(String user, Part part, NamedPanel named) {
        Standing standing = member(user)
                .filter(member -> member.isOnPanelAs(part))
                .map(PanelMember::standing)
                .orElse(Standing.NAMED);
        String department = named.departments().getOrDefault(user, departmentOf(user));
        return new PanelMember(user, part, standing, department);
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
