package org.tenderway.regime.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.regime.StandstillQuestion;
import org.tenderway.regime.Standstills;
import org.tenderway.vocabulary.Refusal;

class StandstillTests {

    private final Standstills standstills = Law.standstills();

    @Test
    void aTenthDayOnASundayRollsToMondayAndTheStepsSaySo() {
        StandstillAnswer answer = ask(Regime.PCR2015, Channel.ELECTRONIC, "2018-05-31");

        assertThat(answer.endsOn()).isEqualTo("2018-06-11");
        assertThat(answer.firstSigningDate()).isEqualTo("2018-06-12");
        assertThat(answer.steps())
                .containsExactly(
                        "10th day is Sunday 10 June 2018",
                        "Counted from the day after Thursday 31 May 2018, which itself does not count",
                        "Sunday 10 June 2018 is not a working day (a weekend), so the period ends with the next working"
                                + " day, Monday 11 June 2018",
                        "The start is Thursday 31 May 2018, when the last letter was sent electronically",
                        "Bank holidays of any part of the United Kingdom count: the Regulations name no territory, and"
                                + " this reading is never too early",
                        "The standstill ends at midnight at the end of Monday 11 June 2018, so the first day for signing"
                                + " is Tuesday 12 June 2018");
        assertThat(answer.source()).contains("87(2)");
    }

    @Test
    void aHolidayInOnePartOfTheKingdomStopsTheCountOfTheAct() {
        assertThat(ask(Regime.PA2023, Channel.UK6, "2025-03-14").steps())
                .contains("Not counted besides weekends: Monday 17 March 2025 (St Patrick’s Day, Northern Ireland)");
    }

    @ParameterizedTest
    @CsvSource({
        // Posted on a Thursday: 15 days from sending end on Friday, 10 from a late receipt would end later.
        "2024-02-01, 2024-02-09, 2024-02-16",
        "2024-02-01, 2024-02-05, 2024-02-15",
        "2024-02-01,           , 2024-02-16",
        "2024-02-02, 2024-02-09, 2024-02-19"
    })
    void postAloneEndsWithTheEarlierOfItsTwoLimbs(LocalDate posted, @Nullable LocalDate receipt, LocalDate end) {
        assertThat(standstills
                        .answer(new StandstillQuestion(Regime.PCR2015, Channel.POST, posted, null, receipt, null, null))
                        .endsOn())
                .isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-01, 2024-02-02, 2024-02-09, 2024-02-19",
        "2024-02-01, 2024-02-01, 2024-02-02, 2024-02-12",
        "2024-02-14, 2024-02-01, 2024-02-02, 2024-02-26",
        "2024-02-01,           ,           , 2024-02-16"
    })
    void eMailAndPostTogetherEndWithTheLaterLimb(
            LocalDate mailed, @Nullable LocalDate posted, @Nullable LocalDate receipt, LocalDate end) {
        assertThat(standstills
                        .answer(new StandstillQuestion(
                                Regime.PCR2015, Channel.MIXED, mailed, null, receipt, posted, null))
                        .endsOn())
                .isEqualTo(end);
    }

    @Test
    void aLetterCannotArriveBeforeItWasPosted() {
        refuses(
                new StandstillQuestion(
                        Regime.PCR2015, Channel.POST, day("2024-02-01"), null, day("2024-01-31"), null, null),
                "lastReceipt",
                "the last letter cannot be received on Wednesday 31 January 2024, before it was posted on Thursday"
                        + " 1 February 2024");
    }

    @Test
    void postalFactsBelongToPost() {
        refuses(
                new StandstillQuestion(
                        Regime.PCR2015, Channel.ELECTRONIC, day("2024-02-01"), null, null, day("2024-02-02"), null),
                "postSent",
                "postSent belongs to letters that were posted: choose the channel POST or MIXED");
    }

    @ParameterizedTest
    @CsvSource({
        "PCR2015,   ELECTRONIC,       2018-05-31, 2018-06-11",
        "PCR2015,   VEAT,             2025-01-06, 2025-01-16",
        "PCR2015,   CALL_OFF,         2024-05-07, 2024-05-17",
        "PA2023,    UK6,              2025-02-24, 2025-03-05",
        "PA2023,    UK10,             2026-05-11, 2026-05-20",
        "PA2023_LT, UK6,              2026-03-02, 2026-03-11",
        "PSR,       INTENTION_NOTICE, 2026-03-02, 2026-03-13"
    })
    void aStatedEndBindsFromTheMinimumOnAndIsRefusedADayBefore(
            Regime regime, Channel channel, LocalDate start, LocalDate minimum) {
        var question = StandstillQuestion.of(regime, channel, start);

        assertThat(standstills.answer(question.statedToEnd(minimum)).endsOn()).isEqualTo(minimum);
        // A stated day binds as stated, a Saturday too.
        LocalDate later = minimum.plusDays(30);
        assertThat(standstills.answer(question.statedToEnd(later)).endsOn()).isEqualTo(later);
        assertThat(standstills.answer(question.statedToEnd(later)).firstSigningDate())
                .isEqualTo(later.plusDays(1));
        assertThatThrownBy(() -> standstills.answer(question.statedToEnd(minimum.minusDays(1))))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("statedEnd");
                    assertThat(refusal.reason()).contains("shorter than the minimum");
                });
    }

    @Test
    void whereNothingIsOwedAStatedEndMakesItVoluntary() {
        var question = StandstillQuestion.of(Regime.PA2023_LT, Channel.UK6, day("2026-03-02"));

        assertThat(standstills.answer(question).duty()).isEqualTo(StandstillDuty.NONE);
        assertThat(standstills.answer(question).endsOn()).isNull();
        assertThat(standstills.answer(question).firstSigningDate()).isEqualTo("2026-03-02");
        assertThat(standstills.answer(question.statedToEnd(day("2026-03-20"))).duty())
                .isEqualTo(StandstillDuty.VOLUNTARY);
    }

    @Test
    void whereNoNoticeCanStateAnEndOneIsRefused() {
        refuses(
                StandstillQuestion.of(Regime.BELOW_THRESHOLD, null, day("2026-03-02"))
                        .statedToEnd(day("2026-03-20")),
                "statedEnd",
                "no standstill can be stated here: No standstill is owed below the threshold; the contract details"
                        + " notice follows as soon as reasonably practicable");
    }

    @Test
    void aChannelBelongsToItsRegime() {
        refuses(
                StandstillQuestion.of(Regime.PA2023, Channel.ELECTRONIC, day("2026-03-02")),
                "channel",
                "ELECTRONIC is not a channel of PA2023, which has UK6, CALL_OFF, UK10");
        refuses(
                StandstillQuestion.of(Regime.BELOW_THRESHOLD, Channel.UK6, day("2026-03-02")),
                "channel",
                "Below threshold has no channel: leave it out");
    }

    @Test
    void onlyTheRegulationsThatNameNoTerritoryLeaveAChoiceOfCalendar() {
        refuses(
                new StandstillQuestion(
                        Regime.PSR, Channel.INTENTION_NOTICE, day("2026-03-02"), null, null, null, "ANY_PART_OF_UK"),
                "calendar",
                "calendar can be chosen for PCR2015 only; the law of PSR names its own");
        refuses(
                new StandstillQuestion(
                        Regime.PCR2015, Channel.ELECTRONIC, day("2026-03-02"), null, null, null, "SCOTLAND"),
                "calendar",
                "calendar is ANY_PART_OF_UK or ENGLAND_AND_WALES");
    }

    @Test
    void beyondTheLastIssuedListTheAnswerSaysThatHolidaysAreComputedByTheAct() {
        assertThat(ask(Regime.PA2023, Channel.UK6, "2028-12-27").steps())
                .contains(
                        "Not counted besides weekends: Monday 1 January 2029 (New Year’s Day); Tuesday 2 January 2029 (2nd"
                                + " January, Scotland)",
                        "The list of bank holidays runs from 2010 to 2028 only: later ones are computed by the law as it"
                                + " is, and days yet to be proclaimed are not among them, so count again before relying on"
                                + " this date");
        assertThat(ask(Regime.PA2023, Channel.UK6, "2028-12-04").steps())
                .noneMatch(step -> step.startsWith("The list of bank holidays"));
    }

    @Test
    void aDayOutsideTheTimeOfALawIsCountedAndNoted() {
        assertThat(ask(Regime.PCR2015, Channel.ELECTRONIC, "2010-03-23").steps())
                .anyMatch(step -> step.contains("Public Contracts Regulations 2006"));
        assertThat(ask(Regime.PCR2015, Channel.ELECTRONIC, "2026-11-13").steps())
                .anyMatch(step -> step.contains("begun before that day"));
    }

    @ParameterizedTest
    @EnumSource(Regime.class)
    void everyRegimeNamesItsNoticesAndItsSource(Regime regime) {
        var demands = Law.regimes().demands(regime);

        assertThat(demands.notices()).isNotEmpty().allSatisfy(notice -> assertThat(notice.source())
                .isNotBlank());
        assertThat(demands.source()).isNotBlank();
    }

    private StandstillAnswer ask(Regime regime, Channel channel, String start) {
        return standstills.answer(StandstillQuestion.of(regime, channel, day(start)));
    }

    private void refuses(StandstillQuestion question, String field, String reason) {
        assertThatThrownBy(() -> standstills.answer(question)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.field()).isEqualTo(field);
            assertThat(refusal.reason()).isEqualTo(reason);
        });
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
