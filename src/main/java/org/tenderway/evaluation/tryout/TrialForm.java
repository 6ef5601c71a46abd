package org.tenderway.evaluation.tryout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.TrialBid;
import org.tenderway.tender.TypedMethodology;
import org.tenderway.vocabulary.Refusal;

/**
 * The form of the try-out as it was typed: a design, and made-up bids one a line.
 *
 * @param bids name; price; a score for each criterion in order, then 1 or 0 for each pass or fail
 */
public record TrialForm(
        @Nullable String criteria,
        @Nullable String priceWeight,
        @Nullable String minimumQuality,
        @Nullable String rules,
        @Nullable String bids) {

    public static final TrialForm EXAMPLE = new TrialForm(
            "Q1; Quality of care; 35; 5; 2\nQ2; Workforce; 25; 5",
            "40",
            "30",
            "rounding: 2 dp half-up\nties: Q1, drawn lots before two officers\nabnormally low percent: 20",
            "North Care; 21.50; 4; 3\nSouth Care; 19.90; 3; 3\nWest Care; 15.00; 2; 2");

    private static final int MOST_BIDS = 100;

    public Methodology methodology(TypedMethodology design) {
        return design.read(
                text(criteria),
                number(priceWeight, "priceWeight", "enter the weight of the price, or 0"),
                number(minimumQuality, "minimumQuality", "enter the quality as a number, or leave it empty"),
                text(rules));
    }

    public List<TrialBid> bids(Methodology methodology) {
        List<TrialBid> read = new ArrayList<>();
        int number = 0;
        for (String line : text(bids).lines().toList()) {
            number++;
            if (!line.isBlank()) {
                read.add(bid(number, line.split(";", -1), methodology));
            }
        }
        Refusal.unless(!read.isEmpty(), "bids", "enter at least one made-up bid");
        Refusal.unless(read.size() <= MOST_BIDS, "bids", "no more than 100 bids are tried out at once");
        return read;
    }

    private static TrialBid bid(int number, String[] parts, Methodology methodology) {
        List<Question> questions = methodology.questions();
        Refusal.unless(
                parts.length == questions.size() + 2,
                "bids",
                "line %d: write a name, a price and %d scores, with semicolons between"
                        .formatted(number, questions.size()));
        String price = parts[1].strip();
        Map<String, BigDecimal> scores = new LinkedHashMap<>();
        Map<String, Boolean> answers = new LinkedHashMap<>();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            BigDecimal score = decimal(parts[at + 2], number);
            if (question.kind() == Question.Kind.PASS_FAIL) {
                answers.put(question.code(), score.signum() != 0);
            } else {
                scores.put(question.code(), score);
            }
        }
        TrialBid plain = TrialBid.of(parts[0].strip(), scores, price.isEmpty() ? null : decimal(price, number));
        return new TrialBid(plain.bidder(), scores, answers, plain.price(), Map.of(), null, null, "", null, null);
    }

    private static BigDecimal decimal(String typed, int number) {
        try {
            return Figures.decimal(typed, "bids");
        } catch (Refusal refusal) {
            throw new Refusal("bids", "line %d: enter prices and scores as numbers".formatted(number));
        }
    }

    private static @Nullable BigDecimal number(@Nullable String typed, String field, String reason) {
        if (text(typed).isBlank()) {
            return null;
        }
        try {
            return Figures.decimal(text(typed), field);
        } catch (Refusal refusal) {
            throw new Refusal(field, reason);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
