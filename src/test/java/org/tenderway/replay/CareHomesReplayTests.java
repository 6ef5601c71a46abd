package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;

/** The life of the accredited list of care homes, told once and looked at from every side. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CareHomesReplayTests {

    private static final LocalDate INITIAL_END = LocalDate.of(2025, 3, 31);
    private static final LocalDate CEILING = LocalDate.of(2029, 3, 31);

    @Autowired
    CareHomesTelling telling;

    private CareHomesReport report;

    @BeforeAll
    void tellTheStory() {
        report = telling.tell(line -> {});
    }

    @Test
    void theStoryHolds() {
        assertThat(report.broken()).isEmpty();
        assertThat(report.holds()).isTrue();
        assertThat(report.story()).isEqualTo("care-homes-2019");
    }

    @Test
    void everyIncumbentIsInvitedAtOnceAndToldInALetter() {
        assertThat(report.steps())
                .filteredOn(step -> step.what().contains("was invited to apply"))
                .hasSize(CareHome.all().size())
                .allSatisfy(step -> assertThat(step.date()).isEqualTo("2019-09-02"));
    }

    @Test
    void aHomeThatMissesTwoStandardsIsToldBothAndAskedForNothingElse() {
        assertThat(provider(CareHomesStory.LATE).failedCriteria()).containsExactlyElementsOf(CareHomesStory.MISSED);
        assertThat(provider(CareHomesStory.LATE).remedied()).containsExactlyElementsOf(CareHomesStory.MISSED);
        assertThat(refusal("ask Clover Lodge again").reason()).contains("is not asked: what has passed stands");
    }

    @Test
    void whoeverIsNotAccreditedIsNotCommissionedByAnyWay() {
        assertThat(refusal("place an emergency with Clover Lodge").date()).isEqualTo("2020-04-01");
        assertThat(report.steps())
                .filteredOn(step -> step.date().equals(LocalDate.of(2020, 4, 1)))
                .anySatisfy(
                        step -> assertThat(step.what()).contains("Clover Lodge").contains("not accredited"));
    }

    @Test
    void theLateJoinerEndsWithTheRest() {
        ReplayReport.ContractLine late = contract(CareHomesStory.LATE);
        assertThat(late.startsOn()).isEqualTo("2022-01-04");
        assertThat(late.initialEnd()).isEqualTo(INITIAL_END);
        assertThat(late.ceilingEnd()).isEqualTo(CEILING);
        assertThat(contract(CareHomesStory.NEWCOMER).initialEnd()).isEqualTo(INITIAL_END);
    }

    @Test
    void aNursingHomeIsReviewedByTheHealthPartnerAndEveryOtherByTheCouncil() {
        List<String> nursing = report.providers().stream()
                .filter(home -> home.registration().equals("NURSING"))
                .map(home -> home.reference() + "-C")
                .toList();
        assertThat(report.reviews()).isNotEmpty().allSatisfy(review -> assertThat(review.owner())
                .isEqualTo(nursing.contains(review.contract()) ? "health-reviewer" : "reviewer"));
    }

    @Test
    void annualReviewsFollowTheAnniversaryOfTheAgreement() {
        assertThat(report.reviews())
                .filteredOn(review ->
                        review.kind().equals("ANNUAL") && !review.contract().isEmpty())
                .allSatisfy(review -> assertThat(review.opensOn().getDayOfMonth())
                        .isEqualTo(startOf(review.contract()).getDayOfMonth()));
        assertThat(report.reviews())
                .filteredOn(review -> review.opensOn().equals(LocalDate.of(2021, 4, 1)))
                .hasSize(37);
    }

    @Test
    void concernLeadsToAVisitToAPlanAndToASuspension() {
        for (String name : List.of(CareHomesLife.LIFTED, CareHomesLife.TERMINATED)) {
            String contract = contract(name).reference();
            assertThat(report.reviews())
                    .filteredOn(review -> review.contract().equals(contract))
                    .anySatisfy(review -> assertThat(review.visits()).containsExactly(LocalDate.of(2021, 4, 20)));
            assertThat(report.improvementPlans())
                    .filteredOn(plan -> plan.contract().equals(contract))
                    .hasSize(1)
                    .allSatisfy(plan -> assertThat(plan.state()).isEqualTo("FAILED"));
            assertThat(report.suspensions())
                    .filteredOn(suspension -> suspension.contract().equals(contract))
                    .hasSize(1)
                    .allSatisfy(
                            suspension -> assertThat(suspension.suspendedFrom()).isEqualTo("2021-08-09"));
            assertThat(refusal("place an emergency with %s, which is suspended".formatted(name))
                            .reason())
                    .contains("suspended");
        }
    }

    @Test
    void oneSuspensionIsLiftedAndTheOtherEndsInTermination() {
        assertThat(suspension(CareHomesLife.LIFTED).state()).isEqualTo("LIFTED");
        assertThat(suspension(CareHomesLife.TERMINATED).state()).isEqualTo("OVER");
        assertThat(contract(CareHomesLife.TERMINATED).state()).isEqualTo("TERMINATED");
        assertThat(contract(CareHomesLife.TERMINATED).endsOn()).isEqualTo("2022-03-31");
        assertThat(contract(CareHomesLife.LIFTED).endsOn()).isEqualTo(CEILING);
    }

    @Test
    void noResidentIsMovedByAStatusAndAPlanIsAskedForPersonByPerson() {
        assertThat(report.placements())
                .filteredOn(placement -> placement
                        .contract()
                        .equals(contract(CareHomesLife.TERMINATED).reference()))
                .hasSize(2)
                .allSatisfy(placement -> assertThat(placement.movePlan()).isNotEmpty());
        assertThat(refusal("close the planning while a resident has no plan").reason())
                .contains("2 placements have no plan yet");
    }

    @Test
    void reAccreditationIsPromptedForEveryHome() {
        assertThat(report.prompts())
                .filteredOn(prompt -> prompt.date().equals(LocalDate.of(2022, 1, 1)))
                .filteredOn(prompt -> prompt.contract().startsWith("CH-2020-A-"))
                .hasSize(37);
    }

    @Test
    void theExtensionIsPromptedInTimeAndNothingRunsBeyondTheCeiling() {
        assertThat(report.prompts())
                .filteredOn(prompt -> prompt.contract().equals(CareHomesStory.LIST))
                .extracting(ReplayReport.Prompt::date)
                .contains(LocalDate.of(2023, 9, 30), LocalDate.of(2027, 9, 30));
        assertThat(refusal("extend the list beyond its ceiling").reason()).contains("31 March 2029");
        assertThat(refusal("extend the list a second time").reason()).contains("31 March 2029");
        assertThat(report.contracts()).hasSize(39).allSatisfy(contract -> {
            assertThat(contract.initialEnd()).isEqualTo(INITIAL_END);
            assertThat(contract.ceilingEnd()).isEqualTo(CEILING);
            assertThat(contract.endsOn()).isBeforeOrEqualTo(CEILING);
            assertThat(contract.state()).isIn("ENDED", "TERMINATED");
        });
    }

    @Test
    void whatHappenedIsOnTheTrailAndInLetters() {
        assertThat(report.auditEntries()).isEqualTo(report.steps().size());
        assertThat(report.letters().values().stream().mapToLong(Long::longValue).sum())
                .isGreaterThan(100);
        assertThat(report.steps().stream().map(ReplayReport.Step::date)).isSorted();
    }

    private CareHomesReport.ProviderLine provider(String name) {
        return report.providers().stream()
                .filter(home -> home.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private ReplayReport.ContractLine contract(String home) {
        String reference = provider(home).reference() + "-C";
        return report.contracts().stream()
                .filter(contract -> contract.reference().equals(reference))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate startOf(String contract) {
        return report.contracts().stream()
                .filter(each -> each.reference().equals(contract))
                .map(ReplayReport.ContractLine::startsOn)
                .findFirst()
                .orElseThrow();
    }

    private CareHomesReport.SuspensionLine suspension(String home) {
        return report.suspensions().stream()
                .filter(each -> each.contract().equals(contract(home).reference()))
                .findFirst()
                .orElseThrow();
    }

    private Chronicle.Refused refusal(String tried) {
        return report.refusals().stream()
                .filter(refusal -> refusal.tried().startsWith(tried))
                .findFirst()
                .orElseThrow();
    }
}
