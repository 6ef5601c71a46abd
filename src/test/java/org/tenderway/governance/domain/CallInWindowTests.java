package org.tenderway.governance.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.governance.CallIn;

class CallInWindowTests {

    private static final LocalDate PUBLISHED = LocalDate.of(2019, 6, 12);
    private static final LocalDate TODAY = LocalDate.of(2019, 6, 13);
    private static final CallIn AS_ISSUED = CallIn.of(PUBLISHED, WorkingDays.asIssued(WorkingDayDefinition.COUNCIL));
    private static final CallIn WITH_CLOSURE = CallIn.of(
            PUBLISHED,
            WorkingDays.of(
                    WorkingDayDefinition.COUNCIL,
                    BankHolidays.asIssued(),
                    Map.of(LocalDate.of(2019, 6, 17), "the offices move")));

    @Test
    void aClosureDayLengthensAnOpenWindow() {
        CallInWindow window = open(AS_ISSUED);
        assertThat(window.extendTo(WITH_CLOSURE, TODAY)).isTrue();
        assertThat(window.lastCallInDay()).isEqualTo("2019-06-20");
        assertThat(window.earliestImplementation()).isEqualTo("2019-06-21");
    }

    @Test
    void aClosureDayThatIsWithdrawnDoesNotShortenIt() {
        CallInWindow window = open(WITH_CLOSURE);
        assertThat(window.extendTo(AS_ISSUED, TODAY)).isFalse();
        assertThat(window.lastCallInDay()).isEqualTo("2019-06-20");
    }

    @Test
    void aWindowThatHasClosedStaysClosed() {
        CallInWindow window = open(AS_ISSUED);
        assertThat(window.extendTo(WITH_CLOSURE, LocalDate.of(2019, 6, 20))).isFalse();
        assertThat(window.isOverOn(LocalDate.of(2019, 6, 20))).isTrue();
    }

    @Test
    void aRefusedDecisionIsNeverActedOn() {
        CallInWindow window = new CallInWindow();
        window.open(PUBLISHED, false, AS_ISSUED);
        assertThat(window.isOverOn(LocalDate.MAX)).isFalse();
    }

    private static CallInWindow open(CallIn counted) {
        CallInWindow window = new CallInWindow();
        window.open(PUBLISHED, true, counted);
        return window;
    }
}
