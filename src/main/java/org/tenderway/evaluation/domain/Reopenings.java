package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ReopeningAsked;
import org.tenderway.evaluation.ReopeningDecided;
import org.tenderway.evaluation.ResultUse;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Refusal;

/**
 * Re-opens locked scores: one person asks with a reason and a manager, another person, decides. The earlier agreement
 * stays locked and readable; the panel agrees anew in the next round. Reasons stay with the evaluation, off the trail.
 */
@Service
@Transactional
public class Reopenings {

    private static final int LONGEST = 4000;

    private final EvaluationFiles files;
    private final Moderation moderation;
    private final ReopeningRows rows;
    private final ObjectProvider<ResultUse> uses;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Reopenings(
            EvaluationFiles files,
            Moderation moderation,
            ReopeningRows rows,
            ObjectProvider<ResultUse> uses,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.files = files;
        this.moderation = moderation;
        this.rows = rows;
        this.uses = uses;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    public void ask(String lotRole, String reason) {
        Evaluation evaluation = files.toChange(lotRole);
        ScoringRule.REOPENED_ON_REQUEST.unless(mayAsk(evaluation));
        evaluation.stage().refuseUnlessReopenable();
        refuseIfUsed(lotRole);
        ScoringRule.SEAT_OPEN.unless(evaluation.panel().chairs().isComplete());
        ScoringRule.SAY_WHY.unless(!reason.isBlank(), "reason");
        ScoringRule.REASON_FITS.unless(reason.length() <= LONGEST, "reason");
        List<Reopening> earlier = rows.findByLotRoleOrderByAskedAtAscIdAsc(lotRole);
        ScoringRule.ASKED_ONCE.unless(earlier.stream().noneMatch(Reopening::isOpen));
        rows.save(new Reopening(evaluation, earlier.size() + 1, actor.get().userId(), clock.instant(), reason.strip()));
        facts.publishEvent(new ReopeningAsked(
                evaluation.caseOf(), lotRole, "Somebody asked to re-open the locked quality scores"));
    }

    public void decide(String lotRole, String answer, String reason) {
        Actor by = actor.get();
        ScoringRule.REOPENED_BY_MANAGER.unless(by.has(Role.MANAGER));
        ScoringRule.ANSWER_YES_OR_NO.unless(List.of("yes", "no").contains(answer), "decision");
        Evaluation evaluation = files.toChange(lotRole);
        Reopening asked = open(lotRole).orElseThrow(() -> ScoringRule.NOT_ASKED.broken(""));
        ScoringRule.SAY_WHY.unless(!reason.isBlank(), "reason");
        ScoringRule.REASON_FITS.unless(reason.length() <= LONGEST, "reason");
        boolean approved = answer.equals("yes");
        asked.decide(approved, by.userId(), clock.instant(), reason.strip());
        rows.save(asked);
        if (approved) {
            refuseIfUsed(lotRole);
            ScoringRule.SEAT_OPEN.unless(evaluation.panel().chairs().isComplete(), "decision");
            evaluation.reopen();
            files.keep(evaluation);
            moderation.carryOver(evaluation);
        }
        String what = approved
                ? "The locked quality scores were re-opened; the earlier ones are kept"
                : "The quality scores stay locked: re-opening them was refused";
        facts.publishEvent(new ReopeningDecided(evaluation.caseOf(), lotRole, what));
    }

    /** The door's question: what the latest decision was. */
    @Transactional(readOnly = true)
    public boolean isReopened(String lotRole) {
        List<Reopening> all = rows.findByLotRoleOrderByAskedAtAscIdAsc(lotRole);
        return !all.isEmpty() && all.get(all.size() - 1).isApproved();
    }

    /** Everything that was asked and decided, for procurement officers, managers and the moderator. */
    @Transactional(readOnly = true)
    public Story story(String lotRole) {
        Evaluation evaluation = files.file(lotRole);
        boolean asks = mayAsk(evaluation);
        ScoringRule.RESULT_READERS.unlessTheirs(asks || actor.get().has(Role.MANAGER));
        List<ReopeningView> requests = rows.findByLotRoleOrderByAskedAtAscIdAsc(lotRole).stream()
                .map(Reopening::view)
                .toList();
        boolean open = requests.stream().anyMatch(request -> request.approved() == null);
        return new Story(
                files.title(lotRole),
                requests,
                asks && !open && evaluation.stage().isQualityLocked());
    }

    /** @param mayAsk whether the reader may ask now */
    public record Story(String title, List<ReopeningView> requests, boolean mayAsk) {

        public Story {
            requests = List.copyOf(requests);
        }
    }

    void refuseIfUsed(String lotRole) {
        uses.orderedStream()
                .flatMap(use -> use.whyFixed(lotRole).stream())
                .findFirst()
                .ifPresent(why -> {
                    throw Refusal.because(ScoringRule.RESULT_USED.reason() + ": " + why);
                });
    }

    private boolean mayAsk(Evaluation evaluation) {
        Actor by = actor.get();
        return by.has(Role.PROCUREMENT_OFFICER) || evaluation.panel().chairs().isOne(by.userId());
    }

    private Optional<Reopening> open(String lotRole) {
        return rows.findByLotRoleOrderByAskedAtAscIdAsc(lotRole).stream()
                .filter(Reopening::isOpen)
                .findFirst();
    }
}
