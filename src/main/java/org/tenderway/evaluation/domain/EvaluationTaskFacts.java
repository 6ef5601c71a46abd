package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderway.bid.BidView;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.TaskFacts;

/** The neutral lines on this room's forms: names to choose from and bidders to know; never a score or a price. */
@Component
class EvaluationTaskFacts implements TaskFacts {

    private final EvaluationFiles files;
    private final People people;

    EvaluationTaskFacts(EvaluationFiles files, People people) {
        this.files = files;
        this.people = people;
    }

    @Override
    public List<String> factsFor(String task, String lotRole) {
        return switch (task) {
            case "namePanel" ->
                List.of(
                        bidders(lotRole),
                        "Evaluators to choose from: " + names(Role.EVALUATOR, Role.LAY_EVALUATOR),
                        "Moderators to choose from: " + names(Role.MODERATOR));
            case "declareConflict" ->
                List.of(
                        bidders(lotRole),
                        "Each member of the panel declares for themselves; who has an interest leaves the panel");
            case "scoreQuality" -> List.of(bidders(lotRole), "Score every question of every bid, with a reason");
            case "moderateScores" ->
                List.of(bidders(lotRole), "Agree one score for every question, with its rationale");
            case "enterPrices" ->
                List.of(bidders(lotRole), "The quality scores are locked; enter the price of every bid");
            default -> List.of();
        };
    }

    private String bidders(String lotRole) {
        return "Bidders: "
                + files.bids(lotRole).stream().map(BidView::supplierName).collect(Collectors.joining(", "));
    }

    private String names(Role... roles) {
        return Stream.of(roles)
                .flatMap(role -> people.having(role).stream())
                .distinct()
                .map(EvaluationTaskFacts::named)
                .collect(Collectors.joining(", "));
    }

    private static String named(Person person) {
        return "%s (%s)".formatted(person.userId(), person.name());
    }
}
