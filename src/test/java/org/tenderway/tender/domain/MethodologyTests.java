package org.tenderway.tender.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.tender.CriterionView;
import org.tenderway.vocabulary.Refusal;

class MethodologyTests {

    private static final BigDecimal FORTY = BigDecimal.valueOf(40);

    @Test
    void qualityAndPriceTotalExactlyOneHundred() {
        Methodology methodology = Methodology.typed(
                "q1; Care quality; 35.5; 5; 2\n\nQ2; Workforce; 24.5; 5", FORTY, BigDecimal.valueOf(30));
        assertThat(methodology.criteria()).extracting(CriterionView::code).containsExactly("Q1", "Q2", "PRICE");
        assertThat(methodology.criteria().get(0).minimumScore()).isEqualByComparingTo("2");
        assertThat(methodology.criteria().get(1).minimumScore()).isNull();
        assertThat(methodology.criteria().get(2).price()).isTrue();
    }

    @Test
    void aHundredthTooLittleIsRefused() {
        assertThatThrownBy(() -> Methodology.typed("Q1; Care; 59.99; 5", FORTY, null))
                .isInstanceOf(Refusal.class)
                .hasMessage("the weights must total exactly 100 with the price; they total 99.99");
    }

    @Test
    void threeThirdsDoNotMakeAWhole() {
        assertThatThrownBy(() -> Methodology.typed("A; A; 33.33; 5\nB; B; 33.33; 5\nC; C; 33.33; 5", null, null))
                .hasMessageContaining("they total 99.99");
    }

    @Test
    void fixedPriceNeedsNoPriceCriterion() {
        assertThat(Methodology.typed("Q1; Care; 100; 10", BigDecimal.ZERO, BigDecimal.ZERO))
                .satisfies(all -> assertThat(all.minimumQuality()).isNull())
                .satisfies(all -> assertThat(all.criteria()).noneMatch(CriterionView::price));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Q1; Care; sixty; 5 | line 2: enter the weight as a number, for example 12.5",
                "Q1; Care; 0; 5 | line 2: a weight is more than 0 and at most 100",
                "Q1; Care; -5; 5 | line 2: a weight is more than 0 and at most 100",
                "Q1; Care; 1e2; 5 | line 2: the weights must total",
                "Q1; Care; 1.00001; 5 | line 2: a weight has no more than four decimals",
                "Q1; Care; 50; 5.5 | line 2: the highest score is a whole number from 1 to 1000",
                "Q1; Care; 50; 0 | line 2: the highest score is a whole number from 1 to 1000",
                "Q1; Care; 50; 5; 6 | line 2: the minimum score lies between 0 and the highest score",
                "Q1; ; 50; 5 | line 2: give the criterion a title of up to 300 characters",
                "1Q; Care; 50; 5 | line 2: a code is a letter with letters and figures, for example Q1",
                "price; Price; 50; 5 | line 2: the price has a weight of its own below",
                "Care quality 50 | line 2: write code; title; weight; highest score; minimum score"
            })
    void aLineThatCannotBeReadIsNamed(String line, String reason) {
        String expected = reason.replace("line 2: the weights must total", "the weights must total exactly 100");
        assertThatThrownBy(() -> Methodology.typed("Q0; First; 10; 5\n" + line, FORTY, null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(expected)
                .extracting(refusal -> ((Refusal) refusal).field())
                .isEqualTo("criteria");
    }

    @Test
    void oneCodeStandsForOneCriterion() {
        assertThatThrownBy(() -> Methodology.typed("Q1; Care; 30; 5\nq1; Staff; 30; 5", FORTY, null))
                .hasMessage("criterion “Q1” stands twice");
    }

    @Test
    void theQualityToReachLiesWithinTheQualityWeights() {
        assertThatThrownBy(() -> Methodology.typed("Q1; Care; 60; 5", FORTY, BigDecimal.valueOf(60.5)))
                .hasMessage("the quality that a bid must reach lies between 0 and the quality weights' total of 60");
    }

    @Test
    void aPriceWeightBelowNothingIsRefusedAtItsField() {
        assertThatThrownBy(() -> Methodology.typed("Q1; Care; 100; 5", BigDecimal.valueOf(-1), null))
                .extracting(refusal -> ((Refusal) refusal).field())
                .isEqualTo("priceWeight");
    }
}
