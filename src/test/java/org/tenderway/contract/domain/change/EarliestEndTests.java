package org.tenderway.contract.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.NoticePeriod.Unit;

class EarliestEndTests {

    private static final LocalDate END = LocalDate.of(2023, 6, 30);

    @Test
    void threeMonthsFromTheDayOfServingEndOnTheSameDayOfTheThirdMonth() {
        assertThat(after("2019-03-12", 3, Unit.MONTHS, false)).isEqualTo("2019-06-12");
        assertThat(after("2019-01-31", 1, Unit.MONTHS, false)).isEqualTo("2019-02-28");
        assertThat(after("2019-03-01", 28, Unit.DAYS, false)).isEqualTo("2019-03-29");
    }

    @Test
    void whereNoticeIsClearTheLastDayDoesNotCountEither() {
        assertThat(after("2019-03-12", 3, Unit.MONTHS, true)).isEqualTo("2019-06-13");
        assertThat(after("2019-03-01", 28, Unit.DAYS, true)).isEqualTo("2019-03-30");
    }

    @Test
    void anEarlierLastDayIsRefusedWithTheEarliestOne() {
        NoticePeriod notice = new NoticePeriod(3, Unit.MONTHS, true);
        LocalDate served = LocalDate.of(2019, 3, 12);
        assertThat(EarliestEnd.checked(null, notice, END, served)).isEqualTo("2019-06-13");
        assertThat(EarliestEnd.checked(LocalDate.of(2019, 7, 31), notice, END, served))
                .isEqualTo("2019-07-31");
        assertThatThrownBy(() -> EarliestEnd.checked(LocalDate.of(2019, 6, 12), notice, END, served))
                .hasMessage("the contract asks for 3 clear months of notice: served today, its last day is"
                        + " 13 June 2019 at the earliest");
        assertThatThrownBy(() -> EarliestEnd.checked(END, notice, END, served))
                .hasMessage("the contract ends on 30 June 2023 anyway; notice must end it earlier");
    }

    @Test
    void withoutANoticePeriodInTheRegisterTheDayMustBeNamedAndLieAhead() {
        LocalDate served = LocalDate.of(2019, 3, 12);
        assertThatThrownBy(() -> EarliestEnd.checked(null, null, END, served))
                .hasMessage("the register holds no notice period of this contract: enter the last day it allows");
        assertThatThrownBy(() -> EarliestEnd.checked(served, null, END, served))
                .hasMessage("notice that is served today cannot end before tomorrow");
        assertThat(EarliestEnd.words(new NoticePeriod(1, Unit.DAYS, false))).isEqualTo("1 day");
    }

    private static LocalDate after(String served, int amount, Unit unit, boolean clear) {
        return EarliestEnd.after(LocalDate.parse(served), new NoticePeriod(amount, unit, clear));
    }
}
