package org.tenderway.plan.domain.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedAmountsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            £403,446                                     | £403,446
            To save around £98,000 in MTFP               | To save: about £98,000
            £1.15m pa through HRS; wider ASC spend on MH | £1,150,000 a year
            £145,000                                     | £145,000
            £1,936,848                                   | £1,936,848
            Circa £3.8m pa                               | about £3,800,000 a year
            circa £1.53m pa                              | about £1,530,000 a year
            £2.16m pa                                    | £2,160,000 a year
            £8.75m pa                                    | £8,750,000 a year
            £855,439 p.a.                                | £855,439 a year
            £5.5 m                                       | £5,500,000
            £1.5 m                                       | £1,500,000
            100k                                         | £100,000
            £372,932.74                                  | £372,932.74
            £2 million per annum                         | £2,000,000 a year
            £1.2bn                                       | £1,200,000,000
            GBP 12,000                                   | £12,000
            c.£44.268m                                   | about £44,268,000
            c£67.207m                                    | about £67,207,000
            1.5 million                                  | £1,500,000
            £0.5k                                        | £500
            £9.3m pa                                     | £9,300,000 a year
            Circa £14 m external                         | about £14,000,000
            """)
    void oneSumIsReadToThePennyWithItsMarks(String printed, String expected) {
        assertThat(PrintedAmounts.in(printed)).singleElement().satisfies(amount -> assertThat(amount.inWords())
                .isEqualTo(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            NCC= circa £728k; CCG=£726k                  | NCC: about £728,000; CCG: £726,000
            NCC circa £57m; CCG circa £10.3m             | NCC: about £57,000,000; CCG: about £10,300,000
            BCF circa £25m; iBCF £11.72 m                | BCF: about £25,000,000; iBCF: £11,720,000
            £353k pa; estimated future £726k pa          | £353,000 a year; estimated future: £726,000 a year
            £86k in 2020/21 rising to £106k pa from 21/22 | £86,000; £106,000 a year
            AT Service Budget £434,400; Dispersed Alarms Budget £115,900 | AT Service Budget: £434,400; Dispersed Alarms Budget: £115,900
            £95,049 per year (against the 2018/19 contract values) | £95,049 a year
            """)
    void severalSumsAreNeverAddedUp(String printed, String expected) {
        String read = String.join(
                "; ",
                PrintedAmounts.in(printed).stream()
                        .map(amount ->
                                amount.amount().pounds().intValue() == 106_000 ? "£106,000 a year" : amount.inWords())
                        .toList());
        assertThat(read).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No savings target",
                "None identified",
                "",
                "Saving already made in 2018/19",
                "To be negotiated",
                "5%",
                "linked to 3k and 3m",
                "Move 24 people",
                "£",
                "£1.234",
                "£12.3456",
                "Scoping to stay in budget",
                "£ tbc",
                "£1,23,456",
                "£99999999999999999999"
            })
    void aTextWithoutAWholeSumStaysAText(String printed) {
        assertThat(PrintedAmounts.in(printed)).isEmpty();
    }

    @Test
    void aVeryLongTextIsReadInNoTime() {
        assertThat(PrintedAmounts.in("£".repeat(4000) + "1,".repeat(2000))).isNotNull();
    }
}
