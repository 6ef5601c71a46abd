package org.tenderway.methodology;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tenderway.methodology.Question.Stage;
import org.tenderway.vocabulary.Refusal;

/** The quality points of one bid and the published minimums that it misses. */
final class QualityStanding {

    private final Methodology methodology;
    private final TrialBid bid;
    private final List<String> working = new ArrayList<>();

    QualityStanding(Methodology methodology, TrialBid bid) {
        this.methodology = methodology;
        this.bid = bid;
    }

    private Map<String, Ratio> points(List<Question> questions) {
        Map<String, Ratio> points = new LinkedHashMap<>();
        for (Question question : questions) {
            BigDecimal score = bid.scores().get(question.code());
            Refusal.unless(
                    score != null,
                    "bids." + bid.bidder() + ".scores." + question.code(),
                    "%s is not scored for %s".formatted(question.code(), bid.bidder()));
            question.refuseUnlessOnScale(bid.bidder(), java.util.Objects.requireNonNull(score));
            Ratio earned = question.points(score);
            Ratio counted = methodology.rounding().question(earned);
            working.add("%s, %s: %s × %s ÷ %s = %s%s"
                    .formatted(
                            bid.bidder(),
                            question.code(),
                            Ratio.plain(question.weight()),
                            Ratio.plain(score),
                            Ratio.plain(question.top()),
                            earned.words(),
                            counted.equals(earned) ? "" : ", rounded to " + counted.words()));
            points.put(question.code(), counted);
        }
        return points;
    }

    /** Points of the written stage, by which bids are invited to the interview. */
    Ratio written() {
        return Ratio.sum(points(ofStage(Stage.WRITTEN)).values());
    }

    Result result(boolean interviewed) {
        working.clear();
        List<Question> asked = interviewed ? methodology.scored() : ofStage(Stage.WRITTEN);
        Map<String, Ratio> points = bid.total() == null && bid.quality() == null ? points(asked) : Map.of();
        BigDecimal given = bid.quality();
        Refusal.unless(
                given == null || given.signum() >= 0,
                "bids." + bid.bidder() + ".quality",
                "quality points are not negative");
        Ratio quality = given == null ? Ratio.sum(points.values()) : Ratio.of(given);
        Map<String, Ratio> sections = new LinkedHashMap<>();
        methodology.sections().forEach(section -> sections.put(section.code(), inSection(section, points)));
        return new Result(points, sections, quality, failures(asked, sections, quality), List.copyOf(working));
    }

    private List<Question> ofStage(Stage stage) {
        return methodology.scored().stream()
                .filter(question -> question.stage() == stage)
                .toList();
    }

    private Ratio inSection(Section section, Map<String, Ratio> points) {
        return Ratio.sum(methodology.questions().stream()
                .filter(question -> question.section().equals(section.code()))
                .map(question -> points.getOrDefault(question.code(), Ratio.ZERO))
                .toList());
    }

    private List<String> failures(List<Question> asked, Map<String, Ratio> sections, Ratio quality) {
        List<String> failures = new ArrayList<>();
        if (!bid.excludedBecause().isEmpty()) {
            failures.add("excluded: " + bid.excludedBecause());
        }
        for (Question question : methodology.questions()) {
            if (!question.isScored()) {
                Boolean answer = bid.answers().get(question.code());
                Refusal.unless(
                        answer != null,
                        "bids." + bid.bidder() + ".answers." + question.code(),
                        "%s is not answered for %s".formatted(question.code(), bid.bidder()));
                if (java.util.Objects.requireNonNull(answer) != question.passesOn()) {
                    failures.add(question.code() + " failed");
                }
            }
        }
        if (bid.total() == null && bid.quality() == null) {
            asked.forEach(question -> missed(question, failures));
            methodology.sections().forEach(section -> missed(section, sections, failures));
        }
        BigDecimal minimum = methodology.minimumQuality();
        if (minimum != null && bid.total() == null && quality.compareTo(Ratio.of(minimum)) < 0) {
            failures.add("quality %s below minimum %s".formatted(shown(quality), Ratio.plain(minimum)));
        }
        return failures;
    }

    private void missed(Question question, List<String> failures) {
        BigDecimal minimum = question.minimum();
        BigDecimal score = bid.scores().get(question.code());
        if (minimum != null && score != null && score.compareTo(minimum) < 0) {
            failures.add(
                    methodology.accredited()
                            ? "%s below minimum %s".formatted(question.title(), Ratio.plain(minimum))
                            : "%s score %s below minimum %s"
                                    .formatted(question.title(), Ratio.plain(score), Ratio.plain(minimum)));
        }
    }

    private void missed(Section section, Map<String, Ratio> points, List<String> failures) {
        BigDecimal minimum = section.minimum();
        Ratio reached = points.getOrDefault(section.code(), Ratio.ZERO);
        if (minimum != null && reached.compareTo(Ratio.of(minimum)) < 0) {
            failures.add("section %s score %s below minimum %s"
                    .formatted(section.code(), shown(reached), Ratio.plain(minimum)));
        }
    }

    private String shown(Ratio points) {
        return methodology.rounding().shown(points).toPlainString();
    }

    record Result(
            Map<String, Ratio> points,
            Map<String, Ratio> sections,
            Ratio quality,
            List<String> failures,
            List<String> working) {}
}
