package org.tenderway.evaluation.web;

import java.util.List;
import java.util.Map;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidView;
import org.tenderway.bid.OpenedBids;
import org.tenderway.evaluation.domain.ScoringPaper;
import org.tenderway.tender.CriterionView;

/** What an evaluator reads beside a cell: the opened answer with its files, and what the scores mean. */
record Beside(String lotRole, ScoringPaper paper) {

    static final Beside NOTHING = new Beside("", new ScoringPaper(Map.of(), Map.of()));
    private static final AnswerView NO_ANSWER = new AnswerView("", List.of());

    boolean isAnswered(BidView bid) {
        return paper.answers().containsKey(bid.reference());
    }

    AnswerView answer(BidView bid, CriterionView question) {
        OpenedBids.Answers opened = paper.answers().get(bid.reference());
        BidContents.Answer answer = opened == null ? null : opened.answers().get(question.code());
        if (opened == null || answer == null) {
            return NO_ANSWER;
        }
        return new AnswerView(
                answer.text(),
                opened.files().stream()
                        .filter(file -> answer.files().contains(file.id()))
                        .map(file -> new FileLink(
                                file.name(),
                                "/lots/%s/bids/%s/files/%s".formatted(lotRole, bid.reference(), file.id())))
                        .toList());
    }

    /** One scale for each question that describes its scores. */
    List<ScaleView> scales(List<CriterionView> questions) {
        return questions.stream()
                .map(question -> new ScaleView(
                        "%s %s".formatted(question.code(), question.title()),
                        paper
                                .scales()
                                .getOrDefault(question.code(), java.util.Collections.emptySortedMap())
                                .entrySet()
                                .stream()
                                .map(step -> "%d: %s".formatted(step.getKey(), step.getValue()))
                                .toList()))
                .filter(scale -> !scale.steps().isEmpty())
                .toList();
    }

    record AnswerView(String text, List<FileLink> files) {}

    record FileLink(String name, String address) {}

    record ScaleView(String question, List<String> steps) {}
}
