package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A panel as an officer names it for one lot-role.
 *
 * @param chair the moderator, who chairs every question without a chair of its own
 * @param chairing the chair of each question; empty where one chairs them all
 * @param questions everything that is scored
 * @param remits the questions of each evaluator; empty where everybody scores every question
 * @param departments by user; empty where none is on record
 * @param asides bids that somebody stays away from already, from declarations on other lots of the tender
 */
record NamedPanel(
        List<String> evaluators,
        String chair,
        Map<String, String> chairing,
        List<String> questions,
        Map<String, Set<String>> remits,
        Map<String, String> departments,
        Set<Aside> asides) {

    NamedPanel {
        evaluators = List.copyOf(evaluators);
        chairing = Map.copyOf(chairing);
        questions = List.copyOf(questions);
        remits = Map.copyOf(remits);
        departments = Map.copyOf(departments);
        asides = Set.copyOf(asides);
    }

    static NamedPanel of(List<String> evaluators, String chair) {
        return new NamedPanel(evaluators, chair, Map.of(), List.of(), Map.of(), Map.of(), Set.of());
    }

    List<String> chairs() {
        return chairing.isEmpty()
                ? List.of(chair)
                : chairing.values().stream().distinct().sorted().toList();
    }

    void refuseThinQuestions(int least) {
        questions.stream()
                .filter(question -> !remits.isEmpty() && scorers(question) < least)
                .findFirst()
                .ifPresent(question -> {
                    throw ScoringRule.EVERY_QUESTION_TWICE.broken("evaluators", question);
                });
    }

    private long scorers(String question) {
        return evaluators.stream()
                .filter(user -> remits.getOrDefault(user, Set.of()).contains(question))
                .count();
    }
}
