package org.tenderway.evaluation.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Role;
import org.tenderway.tender.CriterionView;

/** Names panels and takes what their members answer on the form. */
@Service
@Transactional
public class Panels {

    private final EvaluationFiles files;
    private final PanelDrafts drafts;
    private final Declaring declaring;
    private final People people;
    private final CurrentActor actor;

    Panels(EvaluationFiles files, PanelDrafts drafts, Declaring declaring, People people, CurrentActor actor) {
        this.files = files;
        this.drafts = drafts;
        this.declaring = declaring;
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

    /** Somebody typed as the moderator chairs every question. What is left empty is taken from the panels that were drafted for the tender. */
    public void namePanel(String lotRole, List<String> typed, String moderator) {
        ScoringRule.PANEL_NAMED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        Evaluation evaluation = files.toChange(lotRole);
        Optional<PanelDraft> draft = drafts.findById(evaluation.tender());
        List<String> evaluators =
                typed.isEmpty() ? draft.map(PanelDraft::evaluators).orElse(typed) : typed;
        List<String> questions = files.questions(evaluation.tender()).stream()
                .map(CriterionView::code)
                .toList();
        boolean drafted = moderator.isEmpty();
        String chair = drafted ? draft.map(each -> each.firstChair(questions)).orElse("") : moderator;
        ScoringRule.EVALUATORS_KNOWN.unless(
                evaluators.stream()
                        .allMatch(user -> hasRole(user, Role.EVALUATOR) || hasRole(user, Role.LAY_EVALUATOR)),
                "evaluators");
        ScoringRule.MODERATOR_KNOWN.unless(hasRole(chair, Role.MODERATOR), "moderator");
        Map<String, String> chairing =
                drafted ? draft.map(each -> each.chairing(questions)).orElse(Map.of()) : Map.of();
        List<String> all = new ArrayList<>(evaluators);
        all.add(chair);
        all.addAll(chairing.values());
        evaluation.namePanel(new NamedPanel(
                evaluators,
                chair,
                chairing,
                questions,
                draft.map(each -> each.remits(evaluators, questions)).orElse(Map.of()),
                draft.map(PanelDraft::departments).orElse(Map.of()),
                declaring.known(evaluation, all)));
        files.keep(evaluation);
    }

    /** The answer of one member, given by that member: yes or no, and for yes what the interest is. */
    public void declareConflict(String lotRole, String member, String answer, String reason) {
        Evaluation evaluation = files.toChange(lotRole);
        if (!evaluation.panel().toDeclare().contains(member)) {
            // Declared on the page, or off the panel by now.
            return;
        }
        ScoringRule.OWN_DECLARATION_ONLY.unless(actor.get().userId().equals(member));
        ScoringRule.DECLARATION_ANSWERED.unless(List.of("yes", "no").contains(answer), "conflict");
        declaring.answer(evaluation, member, answer.equals("yes"), reason);
        files.keep(evaluation);
    }

    /** An evaluator who finds an interest while scoring leaves the panel at once. */
    public void stepDown(String lotRole, String reason) {
        Evaluation evaluation = files.toChange(lotRole);
        String user = actor.get().userId();
        evaluation.stepDown(user, reason);
        declaring.keepWhole(evaluation, user, reason);
        files.keep(evaluation);
    }

    /** Whether the panel of this lot-role is to be named now. */
    @Transactional(readOnly = true)
    public boolean isToBeNamed(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.PANEL;
    }

    /** Whether nothing is left to do for this person here: off the panel, or through with it. */
    @Transactional(readOnly = true)
    public boolean isOff(String lotRole, String user) {
        return !files.file(lotRole).panel().onPanel().contains(user);
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
        return files.file(lotRole).panel().chairs().all().stream().findFirst().orElse("");
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
