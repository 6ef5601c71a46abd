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
    private final PanelDrafts drafts;
    private final People people;

    EvaluationTaskFacts(EvaluationFiles files, PanelDrafts drafts, People people) {
        this.files = files;
        this.drafts = drafts;
        this.people = people;
    }

    @Override
    public List<String> factsFor(String task, String lotRole) {
        return switch (task) {
            case "namePanel" ->
                List.of(
                        bidders(lotRole),
                        drafted(files.tenderOf(lotRole)),
                        "Evaluators to choose from: " + names(Role.EVALUATOR, Role.LAY_EVALUATOR),
                        "Chairs (moderators) to choose from: " + names(Role.MODERATOR));
            case "declareConflict" ->
                List.of(
                        bidders(lotRole),
                        "Each member of the panel declares for themselves, before any bid is seen",
                        "[Declare bidder by bidder](/lots/%s/interests)".formatted(lotRole));
            case "scoreQuality" -> List.of(bidders(lotRole), "Score every question of every bid, with a reason");
            case "moderateScores" ->
                List.of(bidders(lotRole), "Agree one score for every question, with its rationale");
            case "enterPrices" ->
                List.of(
                        bidders(lotRole),
                        "The quality scores are locked; confirm the opened prices and enter those of bids on paper");
            case "decideReopening" ->
                List.of(
                        "Somebody asked to re-open the locked quality scores of this lot and role",
                        "The reason stands on the page of the result, under re-opening");
            case "scoreInterview" ->
                List.of(
                        "Every evaluator has scored the interviews",
                        "Agree one score for every question of the interview, with its rationale");
            case "scorePresentation" ->
                List.of(
                        "The written stage is agreed; score the bidders who reach the interview, each on your own",
                        "Nobody sees your scores until every evaluator has submitted theirs");
            case "nameSuccessor" ->
                List.of(
                        "Somebody has left this panel, and nobody else can go on with their work",
                        "[The panel of this lot and role](/lots/%s/panel)".formatted(lotRole));
            case "checkExclusions" ->
                List.of(
                        "Decide for every tenderer whether an exclusion ground applies, each with a reason",
                        "Before somebody is excluded on a discretionary ground it is heard",
                        "No award is reported before");
            case "askAboutPrices" ->
                List.of(
                        "A price lies so far below the others that its bidder must explain it (section 19)",
                        "The bidders concerned get a letter; the answers are judged in the next task");
            case "judgePrices" ->
                List.of(
                        "Judge what the bidders answered about their prices, with a reason",
                        "A bid is disregarded only when its bidder could not show that it can perform");
            case "drawLots" ->
                List.of("Bids are equal, and the published rule draws lots", "Draw them before a second person");
            case "witnessDraw" -> List.of("Confirm only what you saw; whoever recorded the lots cannot confirm them");
            case "moderateAgain" ->
                List.of(bidders(lotRole), "The scores were re-opened; agree each again, with its rationale");
            case "decideConflict" ->
                List.of(
                        "A panel member declared an interest; access has ended until you decide",
                        "The page behind this task says who and why");
            default -> List.of();
        };
    }

    private String drafted(String tender) {
        String page = "[the panels of the tender](/tenders/%s/panels)".formatted(tender);
        return drafts.findById(tender)
                .filter(draft -> !draft.evaluators().isEmpty())
                .map(draft -> "Drafted: %s; chaired by %s. Leave both fields empty to name it so, or change %s"
                        .formatted(String.join(", ", draft.evaluators()), String.join(", ", draft.allChairs()), page))
                .orElse("No panel is drafted yet: see " + page);
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
