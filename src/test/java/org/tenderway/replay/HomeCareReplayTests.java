package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;

/** The whole life of the home-care tender, told once and looked at from every side. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HomeCareReplayTests {

    @Autowired
    HomeCareTelling telling;

    private HomeCareReport report;

    @BeforeAll
    void tellTheStory() {
        report = telling.tell(line -> {});
    }

    @Test
    void theStoryHolds() {
        assertThat(report.broken()).isEmpty();
        assertThat(report.holds()).isTrue();
    }

    @Test
    void twelveLotsAndRolesLiveSeparateLivesAndElevenAreAwarded() {
        assertThat(report.lotRoles()).hasSize(12);
        assertThat(report.lotRoles().stream().filter(lot -> lot.outcome().equals("AWARDED")))
                .hasSize(11);
        assertThat(line("HC-2018-LEAD-6").outcome()).isEqualTo("NOT_AWARDED");
    }

    @Test
    void rushcliffeLeadIsHeldToTheFifthOfJulyAndNoOtherLotIs() {
        assertThat(line("HC-2018-LEAD-6").standstillEndsOn()).isEqualTo("2018-07-05");
        assertThat(line("HC-2018-LEAD-6").signedOn()).isNull();
        assertThat(others())
                .allSatisfy(lot -> assertThat(lot.standstillEndsOn()).isEqualTo("2018-06-11"))
                .allSatisfy(lot -> assertThat(lot.firstSigningDate()).isEqualTo("2018-06-12"))
                .allSatisfy(lot -> assertThat(lot.signedOn()).isEqualTo("2018-06-12"));
    }

    @Test
    void signingOnTheEleventhOfJuneIsRefusedWithTheReasonForEveryLot() {
        List<Chronicle.Refused> refusals = report.refusals().stream()
                .filter(refusal -> refusal.tried().startsWith("sign "))
                .toList();
        assertThat(refusals)
                .hasSize(11)
                .allSatisfy(refusal -> assertThat(refusal.date()).isEqualTo("2018-06-11"))
                .allSatisfy(refusal -> assertThat(refusal.reason())
                        .contains("runs to the end of Monday 11 June 2018; the first day to sign is Tuesday 12 June"));
    }

    @Test
    void everyBidWentThroughASealedBoxThatTwoPeopleOpened() {
        assertThat(report.receipts())
                .as("seven bids, one taken back and one late")
                .isEqualTo(9);
        assertThat(report.lateBids()).isEqualTo(1);
        assertThat(report.openings()).isEqualTo(2);
        assertThat(report.refusedAttempts())
                .as("early, alone, and the prices of twelve lots and roles")
                .isEqualTo(14);
        assertThat(report.refusals())
                .extracting(Chronicle.Refused::reason)
                .contains(
                        "the box stays locked until the deadline has passed by the server's clock",
                        "two different people open the bids: you handed in the first share")
                .filteredOn(reason -> reason.startsWith("prices wait"))
                .hasSize(12);
        assertThat(report.toString()).doesNotContain("17.40", "16.80", "18.10");
    }

    @Test
    void additionalContractsForRushcliffeStartOnTheFirstOfJulyWhileItsLeadIsHeld() {
        assertThat(report.contracts().stream()
                        .filter(contract -> contract.reference().startsWith("HC-2018-ADDITIONAL-6")))
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(contract.startsOn()).isEqualTo("2018-07-01"));
    }

    @Test
    void fourLegacyContractsEndOnTheThirtiethOfSeptemberWithPromptsBefore() {
        List<ReplayReport.ContractLine> core = report.contracts().stream()
                .filter(contract -> contract.role().equals("LEGACY")
                        && contract.endsOn().toString().equals("2018-09-30"))
                .toList();
        assertThat(core).hasSize(4).allSatisfy(contract -> {
            assertThat(contract.status()).isEqualTo("ENDED");
            assertThat(promptsOf(contract)).isNotEmpty().allSatisfy(prompt -> assertThat(prompt.date())
                    .isBefore("2018-09-30"));
        });
    }

    @Test
    void everyOptionIsPromptedBeforeTheFirstEndAndNothingRunsBeyondTheCeiling() {
        assertThat(report.contracts().stream()
                        .filter(contract -> !contract.role().equals("LEGACY")))
                .isNotEmpty()
                .allSatisfy(contract -> {
                    assertThat(contract.initialEnd()).isEqualTo("2023-06-30");
                    assertThat(contract.ceilingEnd()).isEqualTo("2028-06-30");
                    assertThat(contract.state()).isEqualTo("ENDED");
                    assertThat(contract.endsOn()).isBeforeOrEqualTo("2028-06-30");
                    assertThat(promptsOf(contract))
                            .anySatisfy(prompt -> assertThat(prompt.date()).isBefore("2023-06-30"));
                });
    }

    @Test
    void everyBidderOfEveryLotWasWrittenTo() {
        assertThat(report.letters().values().stream().mapToLong(Long::longValue).sum())
                .isGreaterThan(30);
        assertThat(report.auditEntries()).isEqualTo(report.steps().size());
        assertThat(report.steps().stream().map(ReplayReport.Step::date).filter(Objects::nonNull))
                .isSorted();
    }

    private HomeCareReport.LotRoleLine line(String reference) {
        return report.lotRoles().stream()
                .filter(lot -> lot.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<HomeCareReport.LotRoleLine> others() {
        return report.lotRoles().stream()
                .filter(lot -> !lot.reference().equals("HC-2018-LEAD-6"))
                .toList();
    }

    private List<ReplayReport.Prompt> promptsOf(ReplayReport.ContractLine contract) {
        return report.prompts().stream()
                .filter(prompt -> prompt.contract().equals(contract.reference()))
                .toList();
    }
}
