package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.Weight;

/** Published examples, and the traps of this method. */
class RelativeToLowestTests {

    private static final Instant NOON = Instant.parse("2018-03-29T11:00:00Z");

    @Test
    void theFixedQuotesOfDigitalOutcomesAndSpecialists() {
        assertThat(points("1", "10000", "15000", 3)).isEqualByComparingTo("0.667");
        assertThat(points("1", "10000", "10000", 3)).isEqualByComparingTo("1.000");
        assertThat(points("1", "10000", "30000", 3)).isEqualByComparingTo("0.333");
    }

    @Test
    void aPublishedSixtyForty() {
        assertThat(points("40", "100", "100", 2)).isEqualByComparingTo("40.00");
        assertThat(points("40", "100", "105", 2)).isEqualByComparingTo("38.10");
        assertThat(points("40", "100", "108", 2)).isEqualByComparingTo("37.04");
    }

    @Test
    void aPennyBidAndAHugeOneStayExactAndAPriceOfNothingIsRefused() {
        assertThat(points("40", "0.01", "135000000", 2)).isEqualByComparingTo("0.00");
        assertThat(points("40", "0.01", "0.01", 2)).isEqualByComparingTo("40.00");
        assertThatThrownBy(() -> points("40", "0.01", "0", 2))
                .isInstanceOf(Refusal.class)
                .hasMessage("a price must be above zero");
    }

    @Test
    void theHighestQualityDoesNotHelpABidBelowTheMinimumOfOneQuestion() {
        var methodology = new Methodology(
                List.of(
                        question("Q1", "30", ""),
                        question("Q2", "30", "2"),
                        question("Q3", "20", ""),
                        question("Q4", "20", "")),
                BigDecimal.ZERO,
                new BigDecimal("60"));
        var assessed = RelativeToLowest.assess(
                methodology, List.of(bid("A", 5, 1, 5, 5), bid("B", 4, 3, 4, 4), bid("C", 3, 3, 3, 3)));
        assertThat(assessed).extracting(each -> shown(each.quality())).containsExactly("76.00", "74.00", "60.00");
        assertThat(assessed.get(0).whyNot())
                .isEqualTo("the answer to Q2 is below the published minimum for that question");
        assertThat(references(Assessment.ranked(assessed))).containsExactly("B", "C");
    }

    @Test
    void aThirdThreeTimesIsAWholeSoThatTheMinimumIsMetExactly() {
        var thirds = List.of(third("Q1"), third("Q2"), third("Q3"));
        var methodology = new Methodology(thirds, BigDecimal.ZERO, new BigDecimal("10"));
        assertThat(RelativeToLowest.assess(methodology, List.of(bid("A", 1, 1, 1))))
                .allMatch(Assessment::isCompliant);
    }

    @Test
    void thePenultimateBidWinsWhenTheLowestLeavesBecausePricesAreRebased() {
        var methodology = new Methodology(List.of(scaledTo50("Q1")), new BigDecimal("50"), null);
        var a = priced("A", 38, "110");
        var b = priced("B", 27, "80");
        var c = priced("C", 10, "50");
        var with = RelativeToLowest.assess(methodology, List.of(a, b, c));
        assertThat(with).extracting(each -> shown(each.total())).containsExactly("60.73", "58.25", "60.00");
        assertThat(references(Assessment.ranked(with))).containsExactly("A", "C", "B");
        var without = RelativeToLowest.assess(methodology, List.of(a, b));
        assertThat(without).extracting(each -> shown(each.total())).containsExactly("74.36", "77.00");
        assertThat(references(Assessment.ranked(without))).containsExactly("B", "A");
    }

    @Test
    void aBidThatFailsAMinimumNeitherEarnsPricePointsNorSetsTheLowest() {
        var methodology = new Methodology(List.of(scaledTo50("Q1")), new BigDecimal("50"), new BigDecimal("20"));
        var assessed = RelativeToLowest.assess(
                methodology, List.of(priced("A", 38, "110"), priced("B", 27, "80"), priced("C", 10, "50")));
        assertThat(assessed).extracting(each -> shown(each.price())).containsExactly("36.36", "50.00", "0.00");
        assertThat(assessed.get(2).whyNot())
                .isEqualTo("the quality of the bid as a whole is below the published minimum");
        assertThat(references(Assessment.ranked(assessed))).containsExactly("B", "A");
    }

    @Test
    void equalTotalsGoToTheHigherQualityAndThenToTheEarlierReceipt() {
        var methodology = new Methodology(List.of(scaledTo50("Q1")), new BigDecimal("50"), null);
        var assessed = RelativeToLowest.assess(
                methodology, List.of(priced("A", 25, "50"), priced("B", 50, "100"), priced("C", 25, "50")));
        assertThat(assessed).extracting(each -> shown(each.total())).containsExactly("75.00", "75.00", "75.00");
        assertThat(references(Assessment.ranked(assessed))).containsExactly("B", "A", "C");
    }

    @Test
    void roundingNeverDecidesTheWinner() {
        var questions = List.of(
                question("Q1", "12.5", ""),
                question("Q2", "17.5", ""),
                question("Q3", "10", ""),
                question("Q4", "12.5", ""),
                question("Q5", "7.5", ""));
        var methodology = new Methodology(questions, new BigDecimal("40"), null);
        var assessed = RelativeToLowest.assess(
                methodology,
                List.of(
                        bid("A", "16.8", 4, 1, 0, 2, 3),
                        bid("B", "20.55", 3, 4, 0, 2, 2),
                        bid("L", "15.31", 0, 0, 0, 0, 0)));
        assertThat(assessed).extracting(each -> shown(each.total())).startsWith("59.45", "59.30");
        assertThat(references(Assessment.ranked(assessed))).startsWith("A", "B");
    }

    private static BigDecimal points(String weight, String lowest, String price, int decimals) {
        return RelativeToLowest.points(new BigDecimal(weight), new BigDecimal(lowest), new BigDecimal(price))
                .kept()
                .setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String shown(Ratio points) {
        return BidResult.shown(points.kept()).toPlainString();
    }

    private static List<String> references(List<Assessment> assessed) {
        return assessed.stream().map(each -> each.bid().reference()).toList();
    }

    private static CriterionView question(String code, String weight, String minimum) {
        return new CriterionView(
                code,
                "Question " + code,
                false,
                Weight.of(weight),
                5,
                minimum.isEmpty() ? null : new BigDecimal(minimum));
    }

    private static CriterionView third(String code) {
        return new CriterionView(code, "Question " + code, false, Weight.of("10"), 3, null);
    }

    private static CriterionView scaledTo50(String code) {
        return new CriterionView(code, "Question " + code, false, Weight.of("50"), 50, null);
    }

    private static Candidate bid(String reference, int... scores) {
        return bid(reference, "1", scores);
    }

    private static Candidate priced(String reference, int score, String price) {
        return bid(reference, price, score);
    }

    private static Candidate bid(String reference, String price, int... scores) {
        Map<String, Integer> agreed = new HashMap<>();
        List<Integer> given = new ArrayList<>();
        for (int score : scores) {
            given.add(score);
            agreed.put("Q" + given.size(), score);
        }
        var view = new BidView(
                reference,
                "HC-2018-LEAD",
                "SUP-1",
                reference,
                NOON.plusSeconds(reference.charAt(0)),
                BidStatus.OPENED,
                Set.of(1));
        return new Candidate(view, agreed, new BigDecimal(price));
    }
}
