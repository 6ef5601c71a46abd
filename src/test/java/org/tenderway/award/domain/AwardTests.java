package org.tenderway.award.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tenderway.award.AwardStatus;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

class AwardTests {

    private static final LocalDate LETTERS = LocalDate.of(2018, 5, 31);
    private static final LocalDate LAST_DAY = LocalDate.of(2018, 6, 11);
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 6, 12);

    private final Award award = new Award(
            "HC-2018-LEAD-6",
            new CaseReference("HC-2018"),
            "HC-2018-LEAD",
            "Lot 6 Rushcliffe, lead",
            List.of("SUP-0001"));

    @Test
    void theLastDayOfTheStandstillIsNotADayToSign() {
        announced().confirm(LAST_DAY, "");
        assertThatThrownBy(() -> award.clearForSignature(LAST_DAY))
                .hasMessage("the standstill for Lot 6 Rushcliffe, lead runs to the end of Monday 11 June 2018;"
                        + " the first day to sign is Tuesday 12 June 2018");
        assertThat(award.clearForSignature(FIRST_DAY)).isEqualTo(FIRST_DAY);
    }

    @Test
    void anAwardIsNotConfirmedBeforeTheLastDayOfItsStandstill() {
        assertThatThrownBy(() -> announced().confirm(LAST_DAY.minusDays(1), ""))
                .hasMessageContaining("can be confirmed from that day");
    }

    @Test
    void anExtensionMovesTheLastDayAndKeepsItsReasonAndAuthor() {
        announced().extend(LocalDate.of(2018, 7, 5), LocalDate.of(2018, 6, 8), "bids clarified", "Olive Marsh");
        assertThat(award.view().standstillEndsOn()).isEqualTo("2018-07-05");
        assertThat(award.view().firstSigningDate()).isEqualTo("2018-07-06");
        assertThat(award.view().extensionReason()).isEqualTo("bids clarified (Olive Marsh)");
    }

    @Test
    void anExtensionThatEndsNoLaterThanThePresentEndIsRefusedAtItsField() {
        assertThatThrownBy(() -> announced().extend(LAST_DAY, LAST_DAY, "a slip", "Olive Marsh"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.field()).isEqualTo("newEnd"))
                .hasMessage("an extension must end later than the present end, Monday 11 June 2018");
    }

    @Test
    void anExtensionWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> announced().extend(LocalDate.of(2018, 7, 5), LAST_DAY, " ", "Olive Marsh"))
                .hasMessageContaining("say why");
    }

    @Test
    void anOpenChallengeStopsConfirmationAndSignatureWhateverTheDay() {
        announced().confirm(LAST_DAY, "");
        award.challenge("claim form received");
        assertThatThrownBy(() -> award.clearForSignature(LocalDate.of(2019, 1, 1)))
                .hasMessageContaining("a challenge to the award of Lot 6 Rushcliffe, lead is open");
        assertThatThrownBy(() -> award.confirm(LAST_DAY, "")).hasMessageContaining("close it first");
    }

    @Test
    void aClosedChallengeReturnsTheAwardToWhereItStood() {
        announced().challenge("claim form received");
        award.closeChallenge("withdrawn");
        assertThat(award.status()).isEqualTo(AwardStatus.ANNOUNCED);
        award.confirm(LAST_DAY, "");
        award.challenge("second claim");
        award.closeChallenge("dismissed");
        assertThat(award.status()).isEqualTo(AwardStatus.CONFIRMED);
    }

    @Test
    void aChallengeAfterOneContractWasSignedStillStopsTheOthers() {
        announced().confirm(LAST_DAY, "");
        award.clearForSignature(FIRST_DAY);
        award.challenge("claim form received");
        assertThatThrownBy(() -> award.clearForSignature(FIRST_DAY)).hasMessageContaining("is open: close it first");
        assertThatThrownBy(() -> award.makeNone("too late for that")).hasMessageContaining("has been signed");
    }

    @Test
    void nothingIsSignedThatWasNeverConfirmed() {
        announced();
        assertThatThrownBy(() -> award.clearForSignature(LocalDate.of(2019, 1, 1)))
                .hasMessageContaining("is not confirmed");
    }

    @Test
    void aHolidayAddedWhileThePeriodRunsLengthensItAndOneRemovedNeverShortensIt() {
        announced();
        assertThat(award.recount(answer(LocalDate.of(2018, 6, 12)), "gov.uk")).isTrue();
        assertThat(award.view().firstSigningDate()).isEqualTo("2018-06-13");
        assertThat(award.recount(answer(LAST_DAY), "gov.uk")).isFalse();
        assertThat(award.view().standstillEndsOn()).isEqualTo("2018-06-12");
    }

    @Test
    void aStandstillThatNoBidderWasToldOfDoesNotEndInASignature() {
        award.decide("D-1", "");
        award.announce(LETTERS, 0, answer(LAST_DAY));
        award.confirm(LAST_DAY, "");
        assertThatThrownBy(() -> award.clearForSignature(FIRST_DAY)).hasMessageContaining("has been told the outcome");
    }

    @Test
    void anAwardThatIsNotMadeStaysSo() {
        announced().makeNone("the only bid was withdrawn");
        assertThatThrownBy(() -> award.confirm(LAST_DAY, "")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> award.challenge("late claim"))
                .hasMessage("the award of Lot 6 Rushcliffe, lead is not made and cannot become challenged");
    }

    private Award announced() {
        award.decide("D-1", "");
        award.announce(LETTERS, 3, answer(LAST_DAY));
        return award;
    }

    private static StandstillAnswer answer(LocalDate end) {
        return new StandstillAnswer(
                StandstillDuty.MANDATORY, end, end.plusDays(1), List.of("10th day"), "PCR 2015 reg 87(2)");
    }
}
