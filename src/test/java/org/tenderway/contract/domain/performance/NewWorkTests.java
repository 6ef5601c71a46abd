package org.tenderway.contract.domain.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderway.accreditation.AccreditationStatus;
import org.tenderway.accreditation.AccreditationView;
import org.tenderway.accreditation.Accreditations;
import org.tenderway.accreditation.Registration;
import org.tenderway.contract.CommissioningAnswer;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.contract.Terminations;
import org.tenderway.contract.domain.RegisterOfContracts;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;

/** Whether a contract may take new work, and whose duty its reviews are. */
class NewWorkTests {

    private static final String CONTRACT = "CH-2020-A-0007-C";
    private static final String HOME = "CH-2020-A-0007";
    private static final LocalDate DAY = LocalDate.of(2022, 5, 3);

    private final Contracts contracts = mock(Contracts.class);
    private final Suspensions suspensions = mock(Suspensions.class);
    private final Terminations terminations = mock(Terminations.class);
    private final Accreditations accreditations = mock(Accreditations.class);
    private final NewWork work = new NewWork(contracts, suspensions, terminations, accreditations);

    @BeforeEach
    void inForceAndAccredited() {
        given(contracts.find(CONTRACT)).willReturn(Optional.of(contract(ContractStatus.SIGNED)));
        given(accreditations.isInForce(HOME, DAY)).willReturn(true);
        given(terminations.lastDay(CONTRACT)).willReturn(Optional.empty());
    }

    @Test
    void aContractInForceOfAnAccreditedProviderMay() {
        assertThat(work.mayTakeNewWork(CONTRACT, DAY)).isEqualTo(CommissioningAnswer.YES);
    }

    @Test
    void anUnknownAnEndedOneOrOneOutsideItsTermMayNot() {
        assertThat(work.mayTakeNewWork("CH-2020-X", DAY).because()).isEqualTo("there is no contract CH-2020-X");
        assertThat(work.mayTakeNewWork(CONTRACT, LocalDate.of(2020, 3, 31)).because())
                .isEqualTo("the contract starts on 1 April 2020");
        assertThat(work.mayTakeNewWork(CONTRACT, LocalDate.of(2025, 4, 1)).because())
                .isEqualTo("the contract ends on 31 March 2025");
        given(contracts.find(CONTRACT)).willReturn(Optional.of(contract(ContractStatus.ENDED)));
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).because()).isEqualTo("the contract is not in force");
    }

    @Test
    void aProviderThatIsNotAccreditedMayNot() {
        given(accreditations.isInForce(HOME, DAY)).willReturn(false);
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).because())
                .isEqualTo("the provider is not accredited on 3 May 2022");
    }

    @Test
    void aTerminatedContractMayNotFromTheDayAfterItsLast() {
        given(terminations.lastDay(CONTRACT)).willReturn(Optional.of(DAY));
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).allowed()).isTrue();
        given(terminations.lastDay(CONTRACT)).willReturn(Optional.of(DAY.minusDays(1)));
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).because()).isEqualTo("the contract is terminated");
    }

    @Test
    void aSuspendedOneMayNotAndSaysSinceWhen() {
        Suspension suspension = SuspensionTests.proposed(true);
        given(suspensions.findByContractOrderByProposedOnAscReferenceAsc(CONTRACT))
                .willReturn(List.of(suspension));
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).allowed()).isTrue();
        suspension.suspend(SuspensionTests.MANAGER, DAY.plusDays(30), new ReviewLimits(92), DAY);
        assertThat(work.mayTakeNewWork(CONTRACT, DAY).because())
                .isEqualTo("suspended from new placements since 3 May 2022");
    }

    @Test
    void nursingHomesAreTheHealthPartnersDutyAndEverythingElseTheCouncils() {
        var watched = new WatchedContracts(mock(RegisterOfContracts.class), accreditations);
        given(accreditations.find(HOME)).willReturn(Optional.of(home(Registration.NURSING)));
        assertThat(watched.owner(contract(ContractStatus.SIGNED))).isEqualTo(Role.HEALTH_REVIEWER);
        given(accreditations.find(HOME)).willReturn(Optional.of(home(Registration.RESIDENTIAL)));
        assertThat(watched.owner(contract(ContractStatus.SIGNED))).isEqualTo(Role.REVIEWER);
        assertThat(watched.owner(SuspensionTests.contract())).isEqualTo(Role.REVIEWER);
    }

    private static AccreditationView home(Registration registration) {
        return new AccreditationView(
                HOME,
                new CaseReference("CH-2020"),
                "CH-2020",
                "SUP-0001",
                "Oak House Ltd",
                "Oak House",
                registration,
                AccreditationStatus.ACCREDITED,
                LocalDate.of(2020, 4, 1),
                LocalDate.of(2025, 3, 31),
                LocalDate.of(2029, 3, 31),
                List.of(),
                List.of());
    }

    private static ContractView contract(ContractStatus status) {
        ContractView plain = SuspensionTests.contract();
        return new ContractView(
                plain.reference(),
                plain.caseReference(),
                "",
                plain.title(),
                plain.supplier(),
                plain.supplierName(),
                status,
                plain.startsOn(),
                plain.endsOn(),
                plain.ceilingEnd(),
                null,
                "",
                true,
                ContractOrigin.ACCREDITED,
                HOME,
                null,
                plain.endsOn());
    }
}
