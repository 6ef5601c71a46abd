package org.tenderway.methodology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderway.vocabulary.Refusal;

/** What holds for every assessment, and the rules as a tender publishes them. */
class OutcomeTests {

    @Test
    void tenThousandFiguresStayExactThroughFractionsAndRounding() {
        Random random = new Random(52);
        for (int round = 0; round < 10_000; round++) {
            BigDecimal figure = BigDecimal.valueOf(random.nextLong() / 1000, random.nextInt(8));
            assertThat(Ratio.of(figure).rounded(8, RoundingMode.HALF_UP)).isEqualByComparingTo(figure);
            BigDecimal other = BigDecimal.valueOf(1 + random.nextInt(1_000_000), random.nextInt(5));
            assertThat(Ratio.of(figure).over(Ratio.of(other)).times(Ratio.of(other)))
                    .isEqualTo(Ratio.of(figure));
            int digits = random.nextInt(5);
            assertThat(Ratio.of(figure).rounded(digits, RoundingMode.HALF_EVEN))
                    .isEqualByComparingTo(figure.setScale(digits, RoundingMode.HALF_EVEN));
        }
    }

    @Test
    void whateverComesNothingIsPaidTwiceAndNobodyOvertakesTheLowestPrice() {
        Random random = new Random(76);
        for (int round = 0; round < 2000; round++) {
            Methodology methodology = RandomMethodologies.methodology(random);
            Outcome outcome = Outcome.of(methodology, RandomMethodologies.bids(random, methodology));
            for (Assessed each : outcome.bids()) {
                if (!methodology.price().method().isIndex()) {
                    Ratio most = Ratio.of(methodology.price().weight()).plus(Ratio.ONE);
                    assertThat(each.pricePoints()).isBetween(Ratio.ZERO, most);
                }
                assertThat(each.place() > 0).isEqualTo(each.isIn());
            }
            List<Assessed> placed = outcome.ranking().stream().map(outcome::bid).toList();
            for (int at = 1; at < placed.size(); at++) {
                int order = placed.get(at - 1).total().compareTo(placed.get(at).total());
                assertThat(methodology.price().method().isLowestBest() ? -order : order)
                        .isNotNegative();
            }
        }
    }

    @Test
    void aThirdThreeTimesIsAWholeSoThatAMinimumIsMetExactly() {
        List<Question> thirds = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            thirds.add(Question.scored("Q" + number, "", BigDecimal.TEN, BigDecimal.valueOf(3), null));
        }
        Methodology methodology =
                PublishedRules.methodology("weights total: 30", thirds, BigDecimal.ZERO, BigDecimal.TEN);
        Outcome outcome = Outcome.of(
                methodology,
                List.of(TrialBid.of(
                        "A", Map.of("Q1", BigDecimal.ONE, "Q2", BigDecimal.ONE, "Q3", BigDecimal.ONE), null)));
        assertThat(outcome.bid("A").isIn()).isTrue();
    }

    @Test
    void withoutARuleEqualTotalsGoToQualityAndThenToTheEarlierReceipt() {
        Methodology methodology = PublishedRules.methodology(
                "",
                List.of(Question.scored("Q1", "", BigDecimal.valueOf(50), BigDecimal.valueOf(50), null)),
                BigDecimal.valueOf(50),
                null);
        Outcome outcome = Outcome.of(methodology, List.of(at("A", 25, 50, 9), at("B", 50, 100, 9), at("C", 25, 50, 8)));
        assertThat(outcome.ranking()).containsExactly("B", "C", "A");
        assertThat(outcome.ties()).hasSize(1).allMatch(Tie::decided);
    }

    @Test
    void lotsAreDrawnByPeopleAndThenDecide() {
        List<Question> one = List.of(Question.scored("Q1", "", BigDecimal.valueOf(100), BigDecimal.TEN, null));
        Methodology methodology =
                PublishedRules.methodology("ties: Q1, drawn lots before two officers", one, BigDecimal.ZERO, null);
        TrialBid a = TrialBid.of("A", Map.of("Q1", BigDecimal.ONE), null);
        TrialBid b = TrialBid.of("B", Map.of("Q1", BigDecimal.ONE), null);
        Outcome open = Outcome.of(methodology, List.of(a, b));
        assertThat(open.winner()).isNull();
        assertThat(open.ties()).noneMatch(Tie::decided);
        assertThat(open.bids()).allMatch(each -> each.place() == 1);
        Outcome drawn = Outcome.of(methodology, List.of(drawn(a, 2), drawn(b, 1)));
        assertThat(drawn.winner()).isEqualTo("B");
    }

    @Test
    void anExcludedBidCountsAsLowestOnlyWhereThePublishedRulesSaySo() {
        List<Question> one = List.of(Question.scored("Q1", "", BigDecimal.valueOf(60), BigDecimal.TEN, null));
        List<TrialBid> bids = List.of(at("A", 5, 100, 1), at("B", 5, 50, 1).excluded("a mandatory ground applies"));
        Outcome rebased = Outcome.of(PublishedRules.methodology("", one, BigDecimal.valueOf(40), null), bids);
        assertThat(rebased.bid("A").pricePoints()).isEqualTo(Ratio.of(40));
        Outcome kept = Outcome.of(
                PublishedRules.methodology("excluded bids count: yes", one, BigDecimal.valueOf(40), null), bids);
        assertThat(kept.bid("A").pricePoints()).isEqualTo(Ratio.of(20));
        assertThat(kept.ranking()).containsExactly("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rounding 2 dp",
                "weather: fair",
                "price method: astrology",
                "price method: absolute/optimal",
                "price method: absolute/optimal\nmaximum price: 10\noptimum price: 10",
                "price method: value-for-money index",
                "ties: Q9",
                "section Care: Q9",
                "lots per bidder: 2",
                "rounding: 2 dp\nrounding: 3 dp",
                "minimum total: many",
                "score 9: beyond the scale",
                "invited to interview: 1.5"
            })
    void aRuleThatCannotBeMeantIsRefused(String rules) {
        List<Question> one = List.of(Question.scored("Q1", "", BigDecimal.valueOf(60), BigDecimal.valueOf(5), null));
        assertThatThrownBy(() -> PublishedRules.methodology(rules, one, BigDecimal.valueOf(40), null))
                .isInstanceOf(Refusal.class);
    }

    private static TrialBid at(String bidder, int score, int price, int hour) {
        return new TrialBid(
                bidder,
                Map.of("Q1", BigDecimal.valueOf(score)),
                Map.of(),
                BigDecimal.valueOf(price),
                Map.of(),
                null,
                null,
                "",
                Instant.parse("2026-11-22T0%d:00:00Z".formatted(hour)),
                null);
    }

    private static TrialBid drawn(TrialBid bid, int place) {
        return new TrialBid(bid.bidder(), bid.scores(), Map.of(), null, Map.of(), null, null, "", null, place);
    }
}
