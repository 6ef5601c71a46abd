package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.PanelMemberReplaced;
import org.tenderway.evaluation.domain.PanelMember.Part;
import org.tenderway.evaluation.domain.PanelMember.Standing;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/** People leave a panel at any time: an officer says why, who comes, and whether scores that were handed in count. */
@Service
@Transactional
public class Replacing {

    private static final int LONGEST = 4000;

    private final EvaluationFiles files;
    private final Departures departures;
    private final Declaring declaring;
    private final Interviews interviews;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Replacing(
            EvaluationFiles files,
            Departures departures,
            Declaring declaring,
            Interviews interviews,
            People people,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.files = files;
        this.departures = departures;
        this.declaring = declaring;
        this.interviews = interviews;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    public void replace(String lotRole, Leaving leaving) {
        ScoringRule.PANEL_NAMED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        Evaluation evaluation = files.toChange(lotRole);
        PanelMember leaver = evaluation
                .panel()
                .member(leaving.leaver())
                .filter(member ->
                        mayBeReplaced(evaluation, member, departures.findByLotRoleOrderByRecordedAtAscIdAsc(lotRole)))
                .orElseThrow(() -> ScoringRule.LEAVER_CHOSEN.broken("leaver"));
        LeftScores scores = scores(evaluation, leaver, leaving.scores());
        PanelMember successor = successor(evaluation, leaver, leaving);
        ScoringRule.SAY_WHY.unless(!leaving.reason().isBlank(), "reason");
        ScoringRule.REASON_FITS.unless(leaving.reason().length() <= LONGEST, "reason");
        evaluation.replace(
                leaver,
                scores == LeftScores.KEPT,
                successor,
                successor == null ? Set.of() : declaring.known(evaluation, List.of(successor.userId())));
        interviews.review(evaluation);
        ScoringRule.SUCCESSOR_CHOSEN.unless(!interviews.isSeatOpen(evaluation), "successor");
        files.keep(evaluation);
        int number = departures.findByLotRoleOrderByRecordedAtAscIdAsc(lotRole).size() + 1;
        departures.save(new Departure(
                lotRole,
                number,
                leaver,
                successor == null ? "" : successor.userId(),
                scores,
                leaving.reason().strip(),
                actor.get().userId(),
                clock.instant()));
        facts.publishEvent(new PanelMemberReplaced(evaluation.caseOf(), lotRole, words(leaver, successor, scores)));
    }

    /** Whether somebody's work waits for a successor whom only an officer can name. */
    @Transactional(readOnly = true)
    public boolean isSeatOpen(String lotRole) {
        return interviews.isSeatOpen(files.file(lotRole));
    }

    @Transactional(readOnly = true)
    public void refuseUnlessFilled(String lotRole) {
        ScoringRule.SUCCESSOR_CHOSEN.unless(!isSeatOpen(lotRole));
    }

    /** Who is on the panel, and whoever left a seat open because of an interest. */
    static boolean mayBeReplaced(Evaluation evaluation, PanelMember member, List<Departure> departures) {
        boolean conflicted = member.is(Standing.CONFLICTED)
                && evaluation.stage() != EvaluationStage.PANEL
                && departures.stream().noneMatch(each -> each.userId().equals(member.userId()));
        boolean chairs = member.part() == Part.MODERATOR && !member.standing().isOnPanel();
        return member.standing().isOnPanel()
                || conflicted && member.part() == Part.EVALUATOR
                || chairs && !evaluation.panel().chairs().isComplete();
    }

    private static LeftScores scores(Evaluation evaluation, PanelMember leaver, @Nullable LeftScores said) {
        if (!leaver.standing().isOnPanel() || !leaver.standing().isHandedIn()) {
            return LeftScores.NONE;
        }
        if (evaluation.stage().isQualityLocked()) {
            ScoringRule.SCORES_STAY.unless(said != LeftScores.SET_ASIDE, "scores");
            return LeftScores.KEPT;
        }
        if (said == null || said == LeftScores.NONE) {
            throw ScoringRule.SCORES_KEPT_OR_ASIDE.broken("scores");
        }
        return said;
    }

    private @Nullable PanelMember successor(Evaluation evaluation, PanelMember leaver, Leaving leaving) {
        EvaluationStage stage = evaluation.stage();
        boolean chair = leaver.part() == Part.MODERATOR;
        if (leaving.successor().isEmpty()) {
            ScoringRule.SUCCESSOR_CHOSEN.unless(
                    !chair || stage == EvaluationStage.PANEL || stage.isQualityLocked(), "successor");
            return null;
        }
        ScoringRule.SUCCESSOR_AT_NAMING.unless(stage != EvaluationStage.PANEL, "successor");
        boolean again =
                stage == EvaluationStage.MODERATION && evaluation.rounds().scoring() > 1;
        ScoringRule.SUCCESSOR_TOO_LATE.unless(chair || !stage.isQualityLocked() && !again, "successor");
        String user = leaving.successor();
        ScoringRule.SUCCESSOR_KNOWN.unless(
                hasRoleOf(leaver.part(), user) && !evaluation.panel().onPanel().contains(user), "successor");
        ScoringRule.SUCCESSOR_FREE.unless(isFree(evaluation, leaver.part(), user), "successor");
        return new PanelMember(
                user, leaver.part(), Standing.NAMED, leaving.department().strip());
    }

    private boolean isFree(Evaluation evaluation, Part part, String user) {
        Set<String> away = declaring.known(evaluation, List.of(user)).stream()
                .map(Aside::bid)
                .collect(Collectors.toSet());
        boolean kept = evaluation
                .panel()
                .member(user)
                .filter(member -> member.is(Standing.CONFLICTED) || member.is(Standing.KEPT))
                .isPresent();
        boolean everywhere = files.bids(evaluation.lotRole()).stream()
                .map(BidView::reference)
                .allMatch(away::contains);
        return !kept && (part == Part.MODERATOR ? away.isEmpty() : !everywhere);
    }

    private boolean hasRoleOf(Part part, String user) {
        return people.find(user)
                .map(person -> part == Part.MODERATOR
                        ? person.roles().contains(Role.MODERATOR)
                        : person.roles().contains(Role.EVALUATOR)
                                || person.roles().contains(Role.LAY_EVALUATOR))
                .orElse(false);
    }

    private static String words(PanelMember leaver, @Nullable PanelMember successor, LeftScores scores) {
        return "%s left the panel%s%s"
                .formatted(
                        leaver.part() == Part.MODERATOR ? "A chair" : "An evaluator",
                        successor == null ? "" : ", and a successor was named",
                        scores == LeftScores.NONE ? "" : "; the scores that were handed in are " + scores.words());
    }
}
