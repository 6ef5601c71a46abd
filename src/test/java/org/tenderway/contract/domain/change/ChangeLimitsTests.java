package org.tenderway.contract.domain.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.tenderway.regime.ChangeGround;
import org.tenderway.regime.ChangeNotice;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.Regime;
import org.tenderway.regime.domain.Law;
import org.tenderway.vocabulary.Money;

class ChangeLimitsTests {

    private static final ChangeRules RULES = Law.changes();
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void oneChangeForAdditionalServicesMayAddHalfOfTheFirstValueToThePenny() {
        check(Regime.PCR2015, "ADDITIONAL_NEEDED", limits("1000000", "400000", "500000", 0));
        assertThatThrownBy(() -> check(Regime.PCR2015, "ADDITIONAL_NEEDED", limits("1000000", "0", "500000.01", 0)))
                .hasMessage("this change adds £500,000.01, 50% of the first value of £1,000,000;"
                        + " PCR 2015 reg 72(1)(b) allows 50% for one change");
    }

    @Test
    void smallChangesCountTogetherAgainstTenPercentAndTheThreshold() {
        check(Regime.PA2023, "BELOW_THRESHOLD", limits("1000000", "60000", "39999.99", 0));
        assertThatThrownBy(() -> check(Regime.PA2023, "BELOW_THRESHOLD", limits("1000000", "60000", "40000", 0)))
                .hasMessage("with this change all changes together come to £100,000, 10% of the first value of"
                        + " £1,000,000; PA 2023 s.74(1)(c), (4) allows less than 10% of it");
        assertThatThrownBy(() -> check(Regime.PA2023, "BELOW_THRESHOLD", limits("9000000", "200000", "7720", 0)))
                .hasMessageContaining("less than the threshold of £207,720 (PA 2023 Sch 1, sub-central services)");
        assertThatThrownBy(() -> check(Regime.PCR2015, "BELOW_THRESHOLD", limits("1000000", "0", "-100000", 0)))
                .hasMessageContaining("together come to £-100,000");
    }

    @Test
    void theSelectionRegimeIsContentWithEitherOfItsTwoLimits() {
        check(Regime.PSR, "BELOW_CHANGE_THRESHOLD", limits("1000000", "0", "499999.99", 0));
        check(Regime.PSR, "BELOW_CHANGE_THRESHOLD", limits("9000000", "0", "900000", 0));
        assertThatThrownBy(() -> check(Regime.PSR, "BELOW_CHANGE_THRESHOLD", limits("1000000", "250000", "250000", 0)))
                .hasMessage("with this change all changes together come to £500,000, 50% of the first value of"
                        + " £1,000,000; SI 2023/1348 (PSR) reg 13(1)(d), (3) allows less than 25% of it or less than"
                        + " £500,000");
    }

    @Test
    void aChangeThatIsNotSubstantialLengthensTheLongestTermByATenthAtMost() {
        check(Regime.PA2023, "NOT_SUBSTANTIAL", new ChangeLimits(m("1"), m("0"), m("0"), 3650, 365));
        assertThatThrownBy(() ->
                        check(Regime.PA2023, "NOT_SUBSTANTIAL", new ChangeLimits(m("1"), m("0"), m("0"), 3650, 366)))
                .hasMessage("with this change the contract runs 366 days beyond its longest term of 3650 days;"
                        + " PA 2023 s.74(1)(b), (3) allows 10% of it");
    }

    @Test
    void aLightTouchContractMayBeChangedInAnyWayAndOwesNoChangeNotice() {
        check(Regime.PA2023_LT, "LIGHT_TOUCH", limits("1000000", "5000000", "9000000", 9999));
        assertThat(RULES.notice(Regime.PA2023_LT)).isEmpty();
    }

    @Test
    void theChangeNoticeIsOwedWhenValueOrTermPassTenPercent() {
        ChangeGround urgent = RULES.ground(Regime.PA2023, "URGENCY");
        ChangeNotice notice = RULES.notice(Regime.PA2023).orElseThrow();
        assertThat(notice.before()).isTrue();
        assertThat(limits("1000000", "0", "100000", 0).owes(notice, urgent)).isFalse();
        assertThat(limits("1000000", "0", "100000.01", 0).owes(notice, urgent)).isTrue();
        assertThat(limits("1000000", "60000", "60000", 0).owes(notice, urgent)).isTrue();
        assertThat(limits("1000000", "0", "0", 366).owes(notice, urgent)).isTrue();
        assertThat(limits("1000000", "0", "0", 0).owes(notice, RULES.ground(Regime.PA2023, "RESTRUCTURING")))
                .isTrue();
    }

    @Test
    void aModificationNoticeFollowsOnlyItsTwoGroundsAndTheSelectionRegimeItsAmount() {
        ChangeNotice modification = RULES.notice(Regime.PCR2015).orElseThrow();
        assertThat(limits("1000", "0", "1", 0).owes(modification, RULES.ground(Regime.PCR2015, "UNFORESEEN")))
                .isTrue();
        assertThat(limits("1000", "0", "400", 0).owes(modification, RULES.ground(Regime.PCR2015, "PROVIDED_FOR")))
                .isFalse();
        ChangeNotice selection = RULES.notice(Regime.PSR).orElseThrow();
        ChangeGround own = RULES.ground(Regime.PSR, "BELOW_CHANGE_THRESHOLD");
        assertThat(limits("9000000", "300000", "200000", 0).owes(selection, own))
                .isTrue();
        assertThat(limits("9000000", "300000", "199999.99", 0).owes(selection, own))
                .isFalse();
    }

    @Test
    void anUnknownGroundIsRefusedByTheNamesOfTheKnownOnes() {
        assertThatThrownBy(() -> RULES.ground(Regime.PA2023_LT, "URGENCY"))
                .hasMessage("choose a ground that the Procurement Act 2023, light touch knows: LIGHT_TOUCH,"
                        + " RESTRUCTURING");
        assertThatCode(() -> RULES.ground(Regime.PCR2015, "unforeseen ")).doesNotThrowAnyException();
    }

    private static void check(Regime regime, String ground, ChangeLimits limits) {
        limits.refuseUnlessAllowed(RULES.ground(regime, ground), RULES.threshold(regime, DAY));
    }

    private static ChangeLimits limits(String first, String before, String change, long longer) {
        return new ChangeLimits(m(first), m(before), m(change), 3650, longer);
    }

    private static Money m(String pounds) {
        return Money.of(pounds);
    }
}
