package org.tenderway.contract.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.EndResult;
import org.tenderway.contract.NewContract;
import org.tenderway.identity.Actor;
import org.tenderway.identity.Role;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;

class ContractTests {

    static final CaseReference HOME_CARE = new CaseReference("HC-2018");
    static final PromptLadder LADDER = new PromptLadder(List.of(12, 9, 6, 3, 1));

    private final Actor manager = new Actor("contracts", "Casey Contract", Set.of(Role.CONTRACT_MANAGER));
    private final LocalDate signingDay = LocalDate.of(2018, 6, 12);

    @Test
    void theTermRunsSixtyMonthsAndNoExtensionPassesTheCeiling() {
        Contract contract = signed();
        assertThat(view(contract).endsOn()).isEqualTo("2023-06-30");
        assertThat(view(contract).ceilingEnd()).isEqualTo("2028-06-30");
        assertThatThrownBy(() -> contract.extend(LocalDate.of(2028, 7, 1), "more", manager, LocalDate.of(2023, 1, 1)))
                .hasMessage("no extension may pass 30 June 2028, the ceiling of this contract");
    }

    @Test
    void anExtensionKeepsWhoAndWhyAndWhen() {
        Contract contract = signed();
        contract.extend(LocalDate.of(2028, 6, 30), "good service", manager, LocalDate.of(2023, 1, 9));
        assertThat(view(contract).endsOn()).isEqualTo("2028-06-30");
        assertThat(view(contract).extensionReason()).isEqualTo("good service (Casey Contract, 9 January 2023)");
    }

    @Test
    void theSameFormSentTwiceExtendsOnce() {
        Contract contract = signed();
        LocalDate newEnd = LocalDate.of(2024, 6, 30);
        contract.extend(newEnd, "one more year", manager, LocalDate.of(2023, 1, 9));
        assertThatThrownBy(() -> contract.extend(newEnd, "one more year", manager, LocalDate.of(2023, 1, 9)))
                .hasMessage("the contract already runs to the end of 30 June 2024; an extension must end later");
        assertThat(contract.history().extensions()).hasSize(1);
    }

    @Test
    void anExtensionBeforeThePresentEndIsRefused() {
        Contract contract = signed();
        assertThatThrownBy(() -> contract.extend(LocalDate.of(2023, 6, 29), "shorter", manager, signingDay))
                .hasMessageContaining("must end later");
    }

    @Test
    void anExtensionAfterExpiryIsRefused() {
        Contract contract = signed();
        contract.extend(LocalDate.of(2024, 6, 30), "on the last day", manager, LocalDate.of(2023, 6, 30));
        assertThatThrownBy(
                        () -> contract.extend(LocalDate.of(2025, 6, 30), "too late", manager, LocalDate.of(2024, 7, 1)))
                .hasMessage("the contract ended on 30 June 2024; an extension cannot be taken up after expiry");
    }

    @Test
    void anExtensionWithoutAReasonOrAnEndIsRefused() {
        Contract contract = signed();
        assertThatThrownBy(() -> contract.extend(LocalDate.of(2024, 6, 30), " ", manager, signingDay))
                .hasMessage("say why the contract is extended");
        assertThatThrownBy(() -> contract.extend(null, "because", manager, signingDay))
                .hasMessage("enter the new last day of the contract");
    }

    @Test
    void onlyAContractInForceIsExtended() {
        Contract contract = prepared(new TermView(LocalDate.of(2018, 7, 1), 60, 120));
        assertThatThrownBy(() -> contract.extend(LocalDate.of(2024, 6, 30), "early", manager, signingDay))
                .hasMessage("contract HC-2018-LEAD-1-C1 is not in force: it is prepared");
    }

    @Test
    void aTermThatStartsOnALeapDayEndsOnTheLastDayOfFebruary() {
        var term = new TermView(LocalDate.of(2024, 2, 29), 36, 48);
        assertThat(view(prepared(term)).endsOn()).isEqualTo("2027-02-28");
        assertThat(view(prepared(term)).ceilingEnd()).isEqualTo("2028-02-28");
    }

    @Test
    void aContractNeverRunsBeforeItsSignature() {
        Contract contract = prepared(new TermView(LocalDate.of(2018, 7, 1), 60, 120));
        contract.sign(LocalDate.of(2018, 7, 6));
        assertThat(view(contract).startsOn()).isEqualTo("2018-07-06");
        assertThat(view(contract).endsOn()).isEqualTo("2023-06-30");
    }

    @Test
    void aContractIsSignedOnce() {
        Contract contract = signed();
        assertThatThrownBy(() -> contract.sign(signingDay))
                .hasMessage("contract HC-2018-LEAD-1-C1 is signed already and cannot become signed");
    }

    @Test
    void somebodyIsAskedAtEachStepOfTheLadderAndNothingIsAskedBeyondTheCeiling() {
        Contract contract = signed();
        for (String day : List.of("2022-06-30", "2022-09-30", "2022-12-30", "2023-03-30", "2023-05-30")) {
            assertThat(contract.promptDay(LADDER)).contains(LocalDate.parse(day));
            contract.prompt(LocalDate.parse(day));
        }
        assertThat(contract.promptDay(LADDER)).isEmpty();
        contract.extend(LocalDate.of(2028, 6, 30), "the whole option", manager, LocalDate.of(2023, 6, 1));
        assertThat(contract.promptDay(LADDER)).contains(LocalDate.of(2027, 6, 30));
    }

    @Test
    void aStepThatPassedUnseenIsAskedOnceNotTwice() {
        Contract contract = signed();
        contract.prompt(LocalDate.of(2023, 1, 15));
        assertThat(contract.promptDay(LADDER)).contains(LocalDate.of(2023, 3, 30));
    }

    @Test
    void oncePeopleDecidedToLetItEndNobodyIsAskedAgain() {
        Contract contract = signed();
        assertThatThrownBy(() -> contract.answer(EndResult.ENDED, "", manager))
                .hasMessage("say why the contract is not extended");
        contract.answer(EndResult.ENDED, "nobody needs it any more", manager);
        assertThatThrownBy(() -> contract.answer(EndResult.RE_TENDERED, "or do they", manager))
                .hasMessageStartingWith("what follows is settled already, by Casey Contract");
        assertThat(contract.promptDay(LADDER)).isEmpty();
        assertThatThrownBy(() -> contract.end(LocalDate.of(2023, 6, 30)))
                .hasMessage("the contract runs to the end of 30 June 2023");
        contract.end(LocalDate.of(2023, 7, 1));
        assertThat(contract.status()).isEqualTo(ContractStatus.ENDED);
    }

    @Test
    void anOldContractIsRegisteredWithItsExtensionAndItsReason() {
        Contract contract =
                Contract.registered("HC-2018-OLD-1", old("time to prepare"), manager, LocalDate.of(2018, 3, 12));
        assertThat(view(contract).endsOn()).isEqualTo("2018-09-30");
        assertThat(view(contract).extensionReason()).startsWith("time to prepare");
        assertThat(contract.promptDay(LADDER)).contains(LocalDate.of(2018, 3, 30));
    }

    @Test
    void anOldContractWithAnUnexplainedExtensionIsRefused() {
        assertThatThrownBy(() -> Contract.registered("HC-2018-OLD-1", old(""), manager, LocalDate.of(2018, 3, 12)))
                .hasMessage("say why the contract is extended");
    }

    @Test
    void aContractThatEndedIsNotRegistered() {
        assertThatThrownBy(() -> Contract.registered("HC-2018-OLD-1", old("late"), manager, LocalDate.of(2018, 10, 1)))
                .hasMessage("the contract ended on 30 September 2018; only running contracts are registered");
    }

    @Test
    void aContractRegisteredAfterTheLastStepIsAskedAboutAtOnce() {
        LocalDate late = LocalDate.of(2018, 9, 20);
        assertThat(Contract.registered("HC-2018-OLD-1", old("late"), manager, late)
                        .promptDay(LADDER))
                .contains(late);
    }

    private static NewContract old(String reason) {
        return new NewContract(
                HOME_CARE,
                "Core provider A",
                "SUP-1",
                LocalDate.of(2014, 4, 1),
                LocalDate.of(2018, 3, 31),
                LocalDate.of(2019, 3, 31),
                LocalDate.of(2018, 9, 30),
                reason);
    }

    private Contract signed() {
        Contract contract = prepared(new TermView(LocalDate.of(2018, 7, 1), 60, 120));
        contract.sign(signingDay);
        return contract;
    }

    private static Contract prepared(TermView term) {
        var named = new ContractFacts(HOME_CARE, "HC-2018-LEAD-1-C1", "Lot 1 Bassetlaw, lead: Alder Care");
        return Contract.prepared(named, "HC-2018-LEAD-1", "SUP-2", term);
    }

    private static ContractView view(Contract contract) {
        return contract.view("Alder Care", LADDER);
    }
}
