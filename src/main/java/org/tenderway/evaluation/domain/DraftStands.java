package org.tenderway.evaluation.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.AsItStands;

/** The two forms of a draft of panels, field by field: as it stands, and as an edit would leave it. */
@Component
class DraftStands {

    private final EvaluationFiles files;
    private final People people;

    DraftStands(EvaluationFiles files, People people) {
        this.files = files;
        this.people = people;
    }

    AsItStands sets(PanelDraft draft) {
        return stands(draft, sets(draft.tender(), draft::setOf));
    }

    /** @param setOf the name of the set of each question, by its code */
    Map<String, String> sets(String tender, UnaryOperator<String> setOf) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (CriterionView question : files.questions(tender)) {
            fields.put("Question set of " + question.code(), setOf.apply(question.code()));
        }
        return fields;
    }

    AsItStands staff(PanelDraft draft) {
        Map<String, String> own = new LinkedHashMap<>();
        files.questions(draft.tender()).forEach(question -> {
            String set = draft.setOf(question.code());
            own.put(set, draft.ownChairOf(set));
        });
        return stands(draft, staff(own.keySet(), draft.chair(), own, draft.members()));
    }

    /** @param own the chairs of question sets, by the name of the set */
    Map<String, String> staff(
            Set<String> sets, String chair, Map<String, String> own, Collection<DraftMember> members) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String set : sets) {
            fields.put(
                    "Evaluators of " + set,
                    members.stream()
                            .filter(member -> member.questionSet().equals(set))
                            .map(member -> name(member.userId()))
                            .distinct()
                            .sorted()
                            .collect(Collectors.joining(", ")));
            fields.put("Chair of " + set, name(own.getOrDefault(set, "")));
        }
        Map<String, String> departments = new TreeMap<>();
        members.stream()
                .sorted(Comparator.comparing(DraftMember::userId))
                .forEach(member -> departments.merge(
                        name(member.userId()),
                        member.department(),
                        (one, other) -> one.equals(other) ? one : one + "; " + other));
        departments.forEach((name, department) -> fields.put("Department of " + name, department));
        fields.put("Chair", name(chair));
        return fields;
    }

    boolean isOneDepartment(PanelDraft draft) {
        return draft.members().stream()
                        .filter(member -> people.find(member.userId())
                                .map(person -> person.roles().contains(Role.EVALUATOR))
                                .orElse(false))
                        .map(member -> member.department().toLowerCase(Locale.UK))
                        .distinct()
                        .count()
                == 1;
    }

    private static AsItStands stands(PanelDraft draft, Map<String, String> fields) {
        return new AsItStands("/tenders/" + draft.tender() + "/panels", draft.draftedBy(), draft.draftedAt(), fields);
    }

    private String name(String user) {
        return user.isEmpty() ? "" : people.find(user).map(Person::name).orElse(user);
    }
}
