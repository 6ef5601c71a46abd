package org.tenderway.evaluation.domain;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;

/** Names panels and takes declared interests. */
@Service
@Transactional
public class Panels {

    private final EvaluationFiles files;
    private final People people;
    private final CurrentActor actor;

    Panels(EvaluationFiles files, People people, CurrentActor actor) {
        this.files = files;
        this.people = people;
        this.actor = actor;
    }

    public void begin(String lotRole) {
        files.begun(lotRole);
    }

    @Transactional(readOnly = true)
    public boolean isAnyBidForLot(String lotRole) {
        return !files.bids(lotRole).isEmpty();
    }

    public void namePanel(String lotRole, List<String> evaluators, String moderator) {
        ScoringRule.PANEL_NAMED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        ScoringRule.EVALUATORS_KNOWN.unless(
                evaluators.stream()
                        .allMatch(user -> hasRole(user, Role.EVALUATOR) || hasRole(user, Role.LAY_EVALUATOR)),
                "evaluators");
        ScoringRule.MODERATOR_KNOWN.unless(hasRole(moderator, Role.MODERATOR), "moderator");
        Evaluation evaluation = files.toChange(lotRole);
        evaluation.namePanel(evaluators, moderator);
        files.keep(evaluation);
    }

    /** The answer of one member, given by that member: yes or no, and for yes what the interest is. */
    public void declareConflict(String lotRole, String member, String answer, String reason) {
        ScoringRule.OWN_DECLARATION_ONLY.unless(actor.get().userId().equals(member));
        ScoringRule.DECLARATION_ANSWERED.unless(List.of("yes", "no").contains(answer), "conflict");
        Evaluation evaluation = files.toChange(lotRole);
        evaluation.declare(member, answer.equals("yes"), reason);
        files.keep(evaluation);
    }

    /** An evaluator who finds an interest while scoring leaves the panel at once. */
    public void stepDown(String lotRole, String reason) {
        Evaluation evaluation = files.toChange(lotRole);
        evaluation.stepDown(actor.get().userId(), reason);
        files.keep(evaluation);
    }

    @Transactional(readOnly = true)
    public List<String> members(String lotRole) {
        return files.file(lotRole).panel().toDeclare();
    }

    @Transactional(readOnly = true)
    public List<String> evaluators(String lotRole) {
        return files.file(lotRole).panel().toScore();
    }

    @Transactional(readOnly = true)
    public String moderator(String lotRole) {
        return files.file(lotRole).panel().moderator();
    }

    @Transactional(readOnly = true)
    public boolean isPanelFree(String lotRole) {
        return files.file(lotRole).panel().isFree();
    }

    /** Whether enough sheets are in to moderate. */
    @Transactional(readOnly = true)
    public boolean isEnoughScored(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.MODERATION;
    }

    private boolean hasRole(String user, Role role) {
        return people.find(user).map(person -> person.roles().contains(role)).orElse(false);
    }
}
