package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;

/** The commissioning plans of 2019/20, told once and looked at from every side. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntentionsReplayTests {

    @Autowired
    IntentionsStory story;

    private IntentionsReport report;

    @BeforeAll
    void tellTheStory() {
        report = story.tell(line -> {});
    }

    @Test
    void theStoryHolds() {
        assertThat(report.broken()).isEmpty();
        assertThat(report.holds()).isTrue();
    }

    @Test
    void twentyFiveLinesKeepTheirWordsAndGainAnInterval() {
        assertThat(report.intentions()).hasSize(25);
        assertThat(report.notes()).containsExactly("No new reviews this year");
        assertThat(line("CI-2019-NCC-3D").milestones()).singleElement().satisfies(milestone -> {
            assertThat(milestone.printed()).isEqualTo("Throughout 2019/20");
            assertThat(milestone.from()).isEqualTo(LocalDate.of(2019, 4, 1));
            assertThat(milestone.to()).isEqualTo(LocalDate.of(2020, 3, 31));
        });
    }

    @Test
    void theRepeatedReferenceAndTheDatesBeforeTheYearAreFlagged() {
        assertThat(flagged("DISC-5")).containsExactly("CI-2019-JOINT-3C", "CI-2019-JOINT-3C-2");
        assertThat(flagged("DISC-6")).containsExactly("CI-2019-NCC-3J");
    }

    @Test
    void jointThreeAOpensTheCareHomesCase() {
        assertThat(line("CI-2019-JOINT-3A").openedCase()).isEqualTo("CH-2020");
        assertThat(report.steps())
                .extracting(ReplayReport.Step::what)
                .anyMatch(what -> what.startsWith("Intention CI-2019-JOINT-3A opened the case CH-2020"));
    }

    @Test
    void theThreePlusTwoPlusTwoContractPromptsBeforeItsFirstTermEnds() {
        ReplayReport.ContractLine domestic = report.contracts().stream()
                .filter(contract -> contract.initialEnd().equals(LocalDate.of(2022, 3, 31)))
                .findFirst()
                .orElseThrow();
        assertThat(domestic.ceilingEnd()).isEqualTo("2026-03-31");
        assertThat(domestic.state()).isEqualTo("ACTIVE");
        assertThat(report.prompts())
                .filteredOn(prompt -> prompt.contract().equals(domestic.reference()))
                .isNotEmpty()
                .allSatisfy(prompt -> assertThat(prompt.date()).isBefore("2022-03-31"));
    }

    @Test
    void anAdditionIsRefusedUntilTheBoardApprovesItAndItsCallInHasPassed() {
        assertThat(report.refusals())
                .filteredOn(refusal -> refusal.reason().contains("before the board approves it"))
                .extracting(Chronicle.Refused::date)
                .containsExactly(LocalDate.of(2019, 9, 2), LocalDate.of(2019, 9, 10));
        assertThat(report.addedInYear()).singleElement().satisfies(line -> assertThat(line.openedCase())
                .isEqualTo("FCH-2020"));
    }

    @Test
    void aMovedMilestoneKeepsItsReason() {
        assertThat(line("CI-2019-NCC-3A").milestones().get(2).printed()).isEqualTo("By October 2019");
        assertThat(report.auditEntries()).isEqualTo(report.steps().size());
    }

    private IntentionsReport.IntentionLine line(String reference) {
        return report.intentions().stream()
                .filter(line -> line.ref().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private List<String> flagged(String code) {
        return report.flags().stream()
                .filter(flag -> flag.code().equals(code))
                .map(IntentionsReport.Flag::intention)
                .toList();
    }
}
