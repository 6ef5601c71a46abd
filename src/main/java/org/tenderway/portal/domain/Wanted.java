package org.tenderway.portal.domain;

import java.util.List;
import java.util.Optional;
import org.tenderway.bid.BidContents;
import org.tenderway.methodology.BasketLine;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.TenderView;

/** What a tender wants to read in every lot: answers to questions, and prices line by line. */
public record Wanted(List<Asked> questions, List<Line> prices) {

    /** More than this nobody reads with care. */
    public static final int MOST_WORDS = 1_500;

    public Wanted {
        questions = List.copyOf(questions);
        prices = List.copyOf(prices);
    }

    /** A question of quality. */
    public record Asked(String code, String title, String hint) {}

    /** A line of the price. */
    public record Line(String code, String label) {}

    /** @param basket lines that are priced one by one; empty where there is one price */
    public static Wanted of(TenderView tender, List<BasketLine> basket) {
        List<Line> lines = basket.isEmpty()
                ? List.of(new Line(BidContents.PRICE, "Price in pounds"))
                : basket.stream()
                        .map(line -> new Line(line.code(), "Pounds for " + line.title()))
                        .toList();
        return new Wanted(
                tender.criteria().stream()
                        .filter(criterion -> !criterion.price())
                        .map(Wanted::asked)
                        .toList(),
                tender.criteria().stream().anyMatch(CriterionView::price) ? lines : List.of());
    }

    public Optional<Asked> question(String code) {
        return questions.stream().filter(asked -> asked.code().equals(code)).findFirst();
    }

    private static Asked asked(CriterionView criterion) {
        return new Asked(
                criterion.code(),
                criterion.title(),
                "Worth %s%%. Scored from 0 to %d."
                        .formatted(
                                criterion
                                        .weight()
                                        .percent()
                                        .stripTrailingZeros()
                                        .toPlainString(),
                                criterion.maxScore()));
    }
}
