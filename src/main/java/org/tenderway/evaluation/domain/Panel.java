package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tenderway.evaluation.domain.PanelMember.Part;
import org.tenderway.evaluation.domain.PanelMember.Standing;

/** The people of one evaluation: two free evaluators for every question and bidder, and free chairs apart from them. */
final class Panel {

    private final List<PanelMember> members;
    private final Set<Remit> remits;
    private final Set<Aside> asides;
    private final Set<Chairing> chairings;
    private final Coverage coverage;

    Panel(List<PanelMember> members, Set<Remit> remits, Set<Aside> asides, Set<Chairing> chairings) {
        this.members = members;
        this.remits = remits;
        this.asides = asides;
        this.chairings = chairings;
        this.coverage = new Coverage(remits, asides);
    }

    /** Who stays keeps what they declared and submitted; who declared an interest stays on record. */
    void name(NamedPanel named) {
        List<String> evaluators = named.evaluators();
        List<String> chairs = named.chairs();
        long different = evaluators.stream().distinct().count();
        ScoringRule.TWO_EVALUATORS.unless(
                different >= Coverage.SMALLEST && different == evaluators.size(), "evaluators");
        ScoringRule.MODERATOR_APART.unless(evaluators.stream().noneMatch(chairs::contains), "moderator");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(!isAny(evaluators, Standing.CONFLICTED), "evaluators");
        ScoringRule.NO_CONFLICT_OF_INTEREST.unless(!isAny(chairs, Standing.CONFLICTED), "moderator");
        ScoringRule.LEFT_WITH_SCORES.unless(!isAny(evaluators, Standing.KEPT), "evaluators");
        named.refuseThinQuestions(Coverage.SMALLEST);
        List<PanelMember> next = new ArrayList<>(members);
        next.removeIf(member -> member.standing().isOnPanel()
                || evaluators.contains(member.userId())
                || chairs.contains(member.userId()));
        evaluators.forEach(user -> next.add(member(user, Part.EVALUATOR, named)));
        chairs.forEach(user -> next.add(member(user, Part.MODERATOR, named)));
        members.clear();
        members.addAll(next);
        remits.removeIf(remit -> !submitted().contains(remit.userId()));
        named.remits().forEach((user, questions) -> {
            if (!submitted().contains(user)) {
                questions.forEach(question -> remits.add(new Remit(user, question)));
            }
        });
        asides.addAll(named.asides());
        chairings.clear();
        named.chairing().forEach((question, user) -> chairings.add(new Chairing(question, user)));
        ScoringRule.EVERY_BIDDER_TWICE.unless(coverage.isGivenBy(sheets()), "evaluators");
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
        return !toScore().contains(user);
    }

    boolean isFree() {
        return toDeclare().isEmpty() && isWhole();
    }

    List<String> toDeclare() {
        return users(member -> member.is(Standing.NAMED));
    }

    /** Whether no question and no bidder lacks its evaluators, and no question its chair. */
    boolean isWhole() {
        return coverage.isGivenBy(sheets()) && chairs().isComplete();
    }

    /** Every evaluator whose sheet is open, whoever came as a successor and has still to declare among them. */
    List<String> toScore() {
        return users(member ->
                member.isOnPanelAs(Part.EVALUATOR) && !member.standing().isHandedIn());
    }

    /** Every evaluator whose sheet of the interview is open. */
    List<String> toInterview(Matrix interview) {
        return users(member -> member.isOnPanelAs(Part.EVALUATOR)
                && !member.is(Standing.INTERVIEWED)
                && coverage.isAskedAt(interview, member.userId()));
    }

    /** Whether two score every question of every bid of the interview. */
    boolean isCoveredAt(Matrix interview, boolean everySheetIn) {
        return coverage.isGivenAt(
                interview, everySheetIn ? sheets() : users(member -> member.isOnPanelAs(Part.EVALUATOR)));
    }

    private List<String> sheets() {
        return users(member -> member.isOnPanelAs(Part.EVALUATOR) || member.is(Standing.KEPT));
    }

    /** Those whose sheets count, whether or not they are still here. */
    List<String> submitted() {
        return users(member -> member.standing().isHandedIn());
    }

    /** Everybody on the panel, the chairs too. */
    List<String> onPanel() {
        return users(member -> member.standing().isOnPanel());
    }

    /** Whether this person is on the panel, has declared, and stays away from no such bid. */
    boolean isReader(String user, String bid) {
        return !isAside(user, bid)
                && member(user)
                        .filter(known -> known.standing().isOnPanel() && !known.is(Standing.NAMED))
                        .isPresent();
    }

    boolean isAside(String user, String bid) {
        return coverage.isAside(user, bid);
    }

    boolean isAsked(String user, String question) {
        return coverage.isAsked(user, question);
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
        return chairs().isOne(user) && bids.stream().anyMatch(bid -> isAside(user, bid))
                || bids.stream().allMatch(bid -> isAside(user, bid));
    }

    /** @param locked whether the sheets have been used and stay on record */
    void leave(String user, boolean locked) {
        member(user)
                .filter(member -> !member.is(Standing.KEPT))
                .ifPresent(member ->
                        member.becomes(locked && member.standing().isHandedIn() ? Standing.KEPT : Standing.CONFLICTED));
    }

    /** Somebody leaves; a successor takes over their questions and has first to declare. */
    void replace(PanelMember leaver, boolean keeps, @Nullable PanelMember successor, Set<Aside> known) {
        if (leaver.standing().isOnPanel()) {
            leaver.becomes(keeps ? Standing.KEPT : Standing.GONE);
        }
        if (successor != null) {
            members.removeIf(member -> member.userId().equals(successor.userId()));
            members.add(successor);
            asides.addAll(known);
            coverage.remitOf(leaver.userId()).forEach(question -> remits.add(new Remit(successor.userId(), question)));
            chairs().handOver(leaver.userId(), successor.userId());
        }
    }

    /** Nothing stands between them any more: a chair goes on, an evaluator who left may be named again. */
    void readmit(String user, Set<String> bids, boolean free) {
        asides.removeIf(aside -> aside.userId().equals(user) && bids.contains(aside.bid()));
        member(user).filter(member -> free && member.is(Standing.CONFLICTED)).ifPresent(member -> {
            if (member.part() == Part.MODERATOR && !chairs().isComplete()) {
                member.becomes(Standing.CLEAR);
            } else {
                members.remove(member);
            }
        });
    }

    Chairs chairs() {
        return new Chairs(members, chairings);
    }

    private boolean isAny(List<String> users, Standing standing) {
        return !users(member -> member.is(standing) && users.contains(member.userId()))
                .isEmpty();
    }

    private PanelMember member(String user, Part part, NamedPanel named) {
        Standing standing = member(user)
                .filter(member -> member.isOnPanelAs(part))
                .map(PanelMember::standing)
                .orElse(Standing.NAMED);
        String department = named.departments().getOrDefault(user, departmentOf(user));
        return new PanelMember(user, part, standing, department);
    }

    Optional<PanelMember> member(String user) {
        return members.stream().filter(member -> member.userId().equals(user)).findFirst();
    }

    private List<String> users(Predicate<PanelMember> asked) {
        return members.stream().filter(asked).map(PanelMember::userId).toList();
    }
}
