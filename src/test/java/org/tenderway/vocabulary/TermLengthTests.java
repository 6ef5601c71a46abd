package org.tenderway.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TermLengthTests {

    @ParameterizedTest
    @CsvSource({
        "3+2+2, 2019-04-01, 2022-03-31 2024-03-31 2026-03-31",
        "5+4, 2020-04-01, 2025-03-31 2029-03-31",
        "5(+5), 2018-07-01, 2023-06-30 2028-06-30",
        "3+7, 2019-04-01, 2022-03-31 2029-03-31",
        "up to 9, 2020-04-01, 2029-03-31",
        "3, 2024-02-29, 2027-02-28",
        "4, 2024-02-29, 2028-02-28",
        "1 month, 2019-01-31, 2019-02-28"
    })
    void theEndsFollowFromTheStartAndTheTerm(String term, LocalDate start, String ends) {
        assertThat(TermLength.of(term).ends(start))
                .extracting(LocalDate::toString)
                .containsExactly(ends.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "5 + 5, 5+5",
        "5 years plus 4 years, 5+4",
        "3yrs (+2) (+2), 3+2+2",
        "18 months + 6m, 18 months + 6 months",
        "2.5, 30 months",
        "24 months, 2",
        "UP TO 9 years, up to 9"
    })
    void manySpellingsAreOneTerm(String typed, String words) {
        assertThat(TermLength.of(typed).words()).isEqualTo(words);
        assertThat(TermLength.of(words)).isEqualTo(TermLength.of(typed));
    }

    @Test
    void onlyACeilingHasNoOptionsAndNoFirstEnd() {
        var term = TermLength.of("up to 9");
        assertThat(term.optionMonths()).isEqualTo(List.of());
        assertThat(term.isCeilingOnly()).isTrue();
        assertThatThrownBy(() -> term.initialEnd(LocalDate.parse("2020-04-01")))
                .hasMessage("“up to 9” says only how long it may run at most");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "5+", "+4", "5-4", "0", "five", "100+1", "5++4", "1.5 months", "up to", "99999999999"})
    void whatIsNoTermIsRefusedInPlainWords(String typed) {
        assertThatThrownBy(() -> TermLength.of(typed)).isInstanceOf(Refusal.class);
    }
}
