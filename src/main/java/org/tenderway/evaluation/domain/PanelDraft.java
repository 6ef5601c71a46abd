package org.tenderway.evaluation.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.evaluation.PanelsDrafted;
import org.tenderway.vocabulary.CaseReference;

/** The panels of a tender, one for each question set, under one chair: drafted once, named lot by lot. */
@Entity
@Table(name = "evaluation_panels")
class PanelDraft extends AbstractAggregateRoot<PanelDraft> {

    static final String WHOLE = "All questions";

    @Id
    private String tender;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String chair = "";

    @Column
    private String draftedBy;

    @Column
    private Instant draftedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "evaluation_panels_question", joinColumns = @JoinColumn(name = "tender"))
    private Set<DraftQuestion> questions = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "evaluation_panels_member", joinColumns = @JoinColumn(name = "tender"))
    private Set<DraftMember> members = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected PanelDraft() {}

    PanelDraft(String tender, CaseReference caseReference, String by, Instant now) {
        this.tender = tender;
        this.caseReference = caseReference.value();
        this.draftedBy = by;
        this.draftedAt = now;
    }

    /** A set that is no more has no panel either. */
    void divide(Map<String, String> sets, String by, Instant now) {
        questions.clear();
        sets.forEach((criterion, set) -> questions.add(new DraftQuestion(criterion, set)));
        members.removeIf(member -> !sets.containsValue(member.questionSet()));
        drafted(by, now);
    }

    void staff(String newChair, Collection<DraftMember> people, String by, Instant now) {
        chair = newChair;
        members.clear();
        members.addAll(people);
        drafted(by, now);
    }

    String chair() {
        return chair;
    }

    Set<DraftMember> members() {
        return Set.copyOf(members);
    }

    List<String> evaluators() {
        return members.stream().map(DraftMember::userId).distinct().sorted().toList();
    }

    Map<String, String> departments() {
        return members.stream()
                .collect(Collectors.toMap(DraftMember::userId, DraftMember::department, (one, same) -> one));
    }

    String setOf(String criterion) {
        return questions.stream()
                .filter(question -> question.criterion().equals(criterion))
                .map(DraftQuestion::questionSet)
                .findFirst()
                .orElse(WHOLE);
    }

    /** What each of these evaluators scores; nothing where everybody scores everything. */
    Map<String, Set<String>> remits(List<String> evaluators, List<String> asked) {
        Map<String, Set<String>> remits = new HashMap<>();
        Set<String> staffed = members.stream().map(DraftMember::questionSet).collect(Collectors.toSet());
        for (String user : evaluators) {
            Set<String> sets = members.stream()
                    .filter(member -> member.userId().equals(user))
                    .map(DraftMember::questionSet)
                    .collect(Collectors.toSet());
            remits.put(
                    user,
                    asked.stream()
                            .filter(criterion -> sets.isEmpty()
                                    || sets.contains(setOf(criterion))
                                    || !staffed.contains(setOf(criterion)))
                            .collect(Collectors.toSet()));
        }
        return remits.values().stream().allMatch(each -> each.containsAll(asked)) ? Map.of() : remits;
    }

    private void drafted(String by, Instant now) {
        draftedBy = by;
        draftedAt = now;
        registerEvent(new PanelsDrafted(
                new CaseReference(caseReference),
                tender,
                "The panels were drafted: question sets %d, evaluators %d"
                        .formatted(
                                questions.stream()
                                        .map(DraftQuestion::questionSet)
                                        .distinct()
                                        .count(),
                                evaluators().size())));
    }
}
