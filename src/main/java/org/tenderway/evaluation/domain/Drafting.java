package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Drafts the panels of a tender once: question sets, who scores each, and who chairs each. */
@Service
@Transactional
public class Drafting {

    private static final int LONGEST_NAME = 120;
    private static final int SMALLEST = 2;

    private final PanelDrafts drafts;
    private final DraftStands stands;
    private final EvaluationFiles files;
    private final EvaluationRows rows;
    private final Tenders tenders;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    Drafting(
            PanelDrafts drafts,
            DraftStands stands,
            EvaluationFiles files,
            EvaluationRows rows,
            Tenders tenders,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.drafts = drafts;
        this.stands = stands;
        this.files = files;
        this.rows = rows;
        this.tenders = tenders;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public DraftView draft(String tender) {
        Refusal.unlessTheirs(
                actor.get().has(Role.PROCUREMENT_OFFICER) || actor.get().has(Role.MANAGER),
                "only procurement officers and managers see the panels");
        PanelDraft draft = drafts.findById(tender).orElseGet(() -> fresh(tender));
        Map<String, List<DraftView.Asked>> sets = new LinkedHashMap<>();
        for (CriterionView question : files.questions(tender)) {
            sets.computeIfAbsent(draft.setOf(question.code()), fresh -> new ArrayList<>())
                    .add(new DraftView.Asked(question.code(), question.title()));
        }
        return new DraftView(
                tenders.tender(tender).title(),
                sets.entrySet().stream()
                        .map(set -> new DraftView.SetView(
                                set.getKey(),
                                set.getValue(),
                                draft.evaluatorsOf(set.getKey()),
                                draft.ownChairOf(set.getKey())))
                        .toList(),
                draft.chair(),
                draft.departments(),
                stands.isOneDepartment(draft),
                lots(tender),
                stands.sets(draft).mark(),
                stands.staff(draft).mark());
    }

    /** The evaluators that the draft of this tender names, for whoever names a panel from it. */
    @Transactional(readOnly = true)
    public List<String> evaluators(String tender) {
        return drafts.findById(tender).map(PanelDraft::evaluators).orElse(List.of());
    }

    /**
     * @param seen the mark of the question sets as the page showed them
     * @param sets the name of the set of each question; a question without one stands in the set of all
     * @throws org.tenderway.vocabulary.Overtaken when somebody has changed them since
     */
    public void divide(String tender, String seen, Map<String, String> sets) {
        refuseUnlessOfficer();
        Map<String, String> named = new LinkedHashMap<>();
        for (CriterionView question : files.questions(tender)) {
            String name = sets.getOrDefault(question.code(), "").strip();
            Refusal.unless(
                    name.length() <= LONGEST_NAME,
                    "set-" + question.code(),
                    "keep the name of a question set within 120 characters");
            named.put(question.code(), name.isEmpty() ? PanelDraft.WHOLE : name);
        }
        PanelDraft draft = drafts.findById(tender).orElseGet(() -> fresh(tender));
        stands.sets(draft)
                .refuseUnlessSeen(
                        seen, stands.sets(tender, question -> named.getOrDefault(question, PanelDraft.WHOLE)));
        draft.divide(named, actor.get().userId(), clock.instant());
        drafts.save(draft);
    }

    /**
     * @param seen the mark of the panels as the page showed them
     * @param chair of every question set without one of its own
     * @param own the chairs of question sets, by the name of the set
     * @throws org.tenderway.vocabulary.Overtaken when somebody has changed them since
     */
    public void staff(String tender, String seen, String chair, Map<String, String> own, List<DraftMember> members) {
        refuseUnlessOfficer();
        PanelDraft draft = drafts.findById(tender).orElseGet(() -> fresh(tender));
        Set<String> sets = files.questions(tender).stream()
                .map(question -> draft.setOf(question.code()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        for (DraftMember member : members) {
            refuseUnlessFit(member);
            Refusal.unless(sets.contains(member.questionSet()), "members", "this tender has no such question set");
        }
        refuseUnlessChaired(sets, chair, own, members);
        for (String set : sets) {
            long scorers = members.stream()
                    .filter(member -> member.questionSet().equals(set))
                    .map(DraftMember::userId)
                    .distinct()
                    .count();
            if (scorers < SMALLEST) {
                throw ScoringRule.EVERY_QUESTION_TWICE.broken("members", set);
            }
        }
        stands.staff(draft).refuseUnlessSeen(seen, stands.staff(sets, chair, own, members));
        draft.staff(chair, own, Set.copyOf(members), actor.get().userId(), clock.instant());
        drafts.save(draft);
    }

    private void refuseUnlessChaired(
            Set<String> sets, String chair, Map<String, String> own, List<DraftMember> members) {
        Set<String> evaluators = members.stream().map(DraftMember::userId).collect(Collectors.toSet());
        ScoringRule.MODERATOR_KNOWN.unless(
                hasRole(chair, Role.MODERATOR)
                        || chair.isEmpty() && own.keySet().containsAll(sets),
                "chair");
        ScoringRule.MODERATOR_APART.unless(!evaluators.contains(chair), "chair");
        int at = 0;
        for (String set : sets) {
            String field = "chair-" + at++;
            String user = own.getOrDefault(set, "");
            ScoringRule.MODERATOR_KNOWN.unless(user.isEmpty() || hasRole(user, Role.MODERATOR), field);
            ScoringRule.MODERATOR_APART.unless(!evaluators.contains(user), field);
        }
    }

    private void refuseUnlessFit(DraftMember member) {
        boolean officer = hasRole(member.userId(), Role.EVALUATOR);
        String field = "department-" + member.userId();
        ScoringRule.EVALUATORS_KNOWN.unless(officer || hasRole(member.userId(), Role.LAY_EVALUATOR), "members");
        Refusal.unless(
                !officer || !member.department().isBlank(),
                field,
                "enter the department that %s comes from".formatted(name(member.userId())));
        Refusal.unless(member.department().length() <= LONGEST_NAME, field, "keep a department within 120 characters");
    }

    private void refuseUnlessOfficer() {
        ScoringRule.PANEL_NAMED_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
    }

    private PanelDraft fresh(String tender) {
        return new PanelDraft(
                tender, tenders.tender(tender).caseReference(), actor.get().userId(), clock.instant());
    }

    private List<DraftView.LotLine> lots(String tender) {
        List<DraftView.LotLine> lines = new ArrayList<>();
        for (LotRoleView lot : tenders.lotRolesOf(tender)) {
            var evaluation = rows.findById(lot.reference());
            lines.add(new DraftView.LotLine(
                    lot.reference(),
                    lot.title(),
                    evaluation.map(each -> each.stage().words()).orElse("not started"),
                    evaluation
                            .filter(each -> each.stage() == EvaluationStage.PANEL)
                            .isPresent(),
                    evaluation.map(each -> each.panel().onPanel()).orElse(List.of()).stream()
                            .map(this::name)
                            .toList()));
        }
        return lines;
    }

    private boolean hasRole(String user, Role role) {
        return people.find(user).map(person -> person.roles().contains(role)).orElse(false);
    }

    private String name(String user) {
        return people.find(user).map(Person::name).orElse(user);
    }
}
