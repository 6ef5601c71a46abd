package org.tenderway.contract.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.SuspensionStatus;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;

/** New placements stop by a second person, after the provider was heard or at an immediate risk, and never for good. */
class SuspensionTests {

    static final Actor REVIEWER = new Actor("reviewer", "Robin", Set.of(Role.REVIEWER));
    static final Actor MANAGER = new Actor("manager", "Morgan", Set.of(Role.MANAGER));
    static final Actor BOTH = new Actor("reviewer", "Robin", Set.of(Role.REVIEWER, Role.MANAGER));

    private static final LocalDate MAY = LocalDate.of(2022, 5, 3);
    private static final LocalDate REVIEW = LocalDate.of(2022, 7, 1);
    private static final ReviewLimits LIMITS = new ReviewLimits(92);

    @Test
    void newPlacementsStopOnlyOnceTheProviderWasHeard() {
        Suspension suspension = proposed(false);
        assertThatThrownBy(() -> suspension.suspend(MANAGER, REVIEW, LIMITS, MAY))
                .hasMessage("the provider may answer until 17 May 2022: hear it first");
        assertThatThrownBy(() -> suspension.hear("", MAY))
                .hasMessage("the provider may answer until 17 May 2022: record what it says");
        suspension.hear("we have recruited two nurses", MAY.plusDays(2));
        suspension.suspend(MANAGER, REVIEW, LIMITS, MAY.plusDays(3));
        assertThat(suspension.holdsOn(MAY.plusDays(2))).isFalse();
        assertThat(suspension.holdsOn(MAY.plusDays(3))).isTrue();
    }

    @Test
    void aProviderThatDoesNotAnswerInTimeHoldsNothingUp() {
        Suspension suspension = proposed(false);
        suspension.suspend(MANAGER, REVIEW, LIMITS, LocalDate.of(2022, 5, 18));
        assertThat(suspension.status()).isEqualTo(SuspensionStatus.IN_FORCE);
    }

    @Test
    void anImmediateRiskNeedsNoAnswerFirst() {
        Suspension suspension = proposed(true);
        suspension.suspend(MANAGER, REVIEW, LIMITS, MAY);
        suspension.hear("we disagree", MAY.plusDays(5));
        assertThat(suspension.view().answer()).isEqualTo("we disagree");
        assertThat(suspension.holdsOn(MAY)).isTrue();
    }

    @Test
    void whoProposedItDoesNotDecideItAndOnlyAManagerDoes() {
        Suspension suspension = proposed(true);
        assertThatThrownBy(() -> suspension.suspend(BOTH, REVIEW, LIMITS, MAY))
                .hasMessage("a second person is needed: Robin proposed this and cannot decide it");
        assertThatThrownBy(() -> suspension.suspend(REVIEWER, REVIEW, LIMITS, MAY))
                .hasMessage("only a manager stops new placements");
        assertThatThrownBy(() -> suspension.refuse(BOTH, "no", MAY)).hasMessageContaining("second person");
    }

    @Test
    void itIsReviewedOnADayThatIsNeverFarAway() {
        Suspension suspension = proposed(true);
        assertThatThrownBy(() -> suspension.suspend(MANAGER, null, LIMITS, MAY))
                .hasMessage("enter the day on which this is reviewed");
        assertThatThrownBy(() -> suspension.suspend(MANAGER, MAY, LIMITS, MAY))
                .hasMessage("the review lies after today");
        assertThatThrownBy(() -> suspension.suspend(MANAGER, MAY.plusYears(1), LIMITS, MAY))
                .hasMessage("review it within 92 days, by 3 August 2022");
    }

    @Test
    void itIsExtendedWithAReasonAndLiftedWithAReason() {
        Suspension suspension = proposed(true);
        suspension.suspend(MANAGER, REVIEW, LIMITS, MAY);
        assertThatThrownBy(() -> suspension.goOn(REVIEW.plusDays(30), "", LIMITS, REVIEW))
                .hasMessage("say why new placements stay stopped");
        suspension.goOn(REVIEW.plusDays(30), "the night staff are not complete", LIMITS, REVIEW);
        assertThatThrownBy(() -> suspension.lift(MANAGER, " ", REVIEW))
                .hasMessage("say why new placements may be made again");
        suspension.lift(MANAGER, "staff complete", REVIEW.plusDays(10));
        assertThat(suspension.holdsOn(REVIEW.plusDays(9))).isTrue();
        assertThat(suspension.holdsOn(REVIEW.plusDays(10))).isFalse();
        assertThatThrownBy(() -> suspension.lift(MANAGER, "again", REVIEW.plusDays(11)))
                .hasMessage("this suspension is not in force");
    }

    @Test
    void aTerminationLeavesNewPlacementsStoppedUntilTheContractIsOver() {
        Suspension suspension = proposed(true);
        suspension.suspend(MANAGER, REVIEW, LIMITS, MAY);
        suspension.giveWayToTermination(REVIEW.plusDays(60), "no improvement", LIMITS, REVIEW);
        assertThat(suspension.holdsOn(REVIEW.plusDays(30))).isTrue();
        suspension.endWithContract(REVIEW.plusDays(40));
        assertThat(suspension.view().status()).isEqualTo(SuspensionStatus.OVER);
    }

    @Test
    void aSuspensionThatIsRefusedNeverHeld() {
        Suspension suspension = proposed(false);
        assertThatThrownBy(() -> suspension.refuse(MANAGER, "", MAY)).hasMessage("say why new placements go on");
        suspension.refuse(MANAGER, "the risk is gone", MAY);
        assertThat(suspension.holdsOn(MAY.plusDays(1))).isFalse();
        assertThatThrownBy(() -> suspension.suspend(MANAGER, REVIEW, LIMITS, MAY))
                .hasMessage("this was decided already");
    }

    static Suspension proposed(boolean immediate) {
        return new Suspension(
                "CH-2020-A-0007-C-S1",
                contract(),
                new Proposal(SuspensionReason.SAFETY, "too few staff at night", immediate),
                REVIEWER,
                MAY,
                MAY.plusDays(14));
    }

    static ContractView contract() {
        return new ContractView(
                "CH-2020-A-0007-C",
                new CaseReference("CH-2020"),
                "",
                "Oak House",
                "SUP-0001",
                "Oak House Ltd",
                ContractStatus.SIGNED,
                LocalDate.of(2020, 4, 1),
                LocalDate.of(2025, 3, 31),
                LocalDate.of(2029, 3, 31),
                null,
                "",
                true,
                null);
    }
}
