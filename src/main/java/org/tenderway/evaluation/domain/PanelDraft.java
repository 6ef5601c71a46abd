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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.evaluation.PanelsDrafted;
import org.tenderway.vocabulary.CaseReference;

/** The panels of a tender, one for each question set, each with its chair: drafted once, named lot by lot. */
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

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "evaluation_panels_chair", joinColumns = @JoinColumn(name = "tender"))
    private Set<DraftChair> chairs = new HashSet<>();

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
        chairs.removeIf(each -> !sets.containsValue(each.questionSet()));
        drafted(by, now);
    }

    /** @param own the chairs of the question sets that have one of their own */
    void staff(String newChair, Map<String, String> own, Collection<DraftMember> people, String by, Instant now) {
        chair = newChair;
        chairs.clear();
        own.forEach((set, user) -> chairs.add(new DraftChair(set, user)));
        members.clear();
        members.addAll(people);
        drafted(by, now);
    }

    String tender() {
        return tender;
    }

    String draftedBy() {
        return draftedBy;
    }

    /** Null until somebody has drafted anything. */
    @Nullable
    Instant draftedAt() {
        return version == null ? null : draftedAt;
    }

    String chair() {
        return chair;
    }

    /** The chair of all, where there is one, and those of single question sets. */
    List<String> allChairs() {
        return Stream.concat(Stream.of(chair), chairs.stream().map(DraftChair::userId))
                .filter(user -> !user.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** The chair that this question set has of its own, or empty. */
    String ownChairOf(String set) {
        return chairs.stream()
                .filter(each -> each.questionSet().equals(set))
                .map(DraftChair::userId)
                .findFirst()
                .orElse("");
    }

    /** The chair of each of these questions; nothing where one chairs them all. */
    Map<String, String> chairing(List<String> asked) {
        Map<String, String> chairing = asked.stream()
                .collect(Collectors.toMap(criterion -> criterion, criterion -> chairOf(setOf(criterion))));
        return Set.copyOf(chairing.values()).size() > 1 ? chairing : Map.of();
    }

    /** Who chairs the first of these questions; all of them where one chairs them all. */
    String firstChair(List<String> asked) {
        return asked.stream().findFirst().map(first -> chairOf(setOf(first))).orElse(chair);
    }

    private String chairOf(String set) {
        return ownChairOf(set).isEmpty() ? chair : ownChairOf(set);
    }

    Set<DraftMember> members() {
        return Set.copyOf(members);
    }

    List<String> evaluators() {
        return members.stream().map(DraftMember::userId).distinct().sorted().toList();
    }

    Set<String> evaluatorsOf(String set) {
        return members.stream()
                .filter(member -> member.questionSet().equals(set))
                .map(DraftMember::userId)
                .collect(Collectors.toSet());
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
