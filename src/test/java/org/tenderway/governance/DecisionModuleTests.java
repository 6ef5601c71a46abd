package org.tenderway.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

@DatabaseTest
@Transactional
class DecisionModuleTests {

    private static final CaseReference CASE = new CaseReference("DM-2019");

    @Autowired
    Decisions decisions;

    @BeforeEach
    void june2019() {
        at("2019-06-11");
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void nottinghamsDecisionPublishedOn12JuneMayBeCalledInUntil19JuneAndImplementedOn20June2019() {
        String decision = request("nottingham");
        clear(decision, "Financial", "Legal", "Procurement");
        decisions.decide(decision, true, LocalDate.parse("2019-06-12"), "");
        DecisionView view = decisions.decision(decision);
        assertThat(view.keyDecision()).isTrue();
        assertThat(view.lastCallInDay()).isEqualTo("2019-06-19");
        assertThat(view.earliestImplementation()).isEqualTo("2019-06-20");
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2019-06-19")))
                .isFalse();
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2019-06-20")))
                .isTrue();
    }

    @Test
    void nottinghamshiresCommitteeSystemKnowsNoCallIn() {
        String decision = request("Nottinghamshire County Council");
        assertThat(decisions.decision(decision).route()).isEqualTo(DecisionRoute.COMMITTEE);
        assertThat(decisions.missingClearances(decision)).containsExactly("Constitutional", "Financial", "HR");
        clear(decision, "Constitutional", "Financial", "HR");
        decisions.decide(decision, true, LocalDate.parse("2019-06-11"), "");
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2019-06-11")))
                .isTrue();
        assertThatThrownBy(() -> decisions.callIn(decision, "too dear"))
                .hasMessage("this decision cannot be called in");
    }

    @Test
    void theNewestDecisionOnASubjectAnswers() {
        request("nottingham");
        String second = request("nottingham");
        assertThat(second).isEqualTo("DM-2019-LEAD-D2");
        assertThat(decisions.onSubject("DM-2019-LEAD"))
                .map(DecisionView::reference)
                .contains(second);
        assertThat(decisions.of(CASE)).hasSize(2);
    }

    @Test
    void aSwiftScrutinyDoesNotShortenTheWindowAndACallInHappensOnce() {
        String decision = nottinghamDecided();
        decisions.callIn(decision, "the consultation was too short");
        assertThat(decisions.decision(decision).earliestImplementation()).isNull();
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2030-01-01")))
                .isFalse();
        assertThatThrownBy(() ->
                        decisions.endCallIn(decision, true, LocalDate.parse("2019-06-19"), "scrutiny was content"))
                .hasMessage("it may be acted on only after the last day to call it in");
        decisions.endCallIn(decision, true, LocalDate.parse("2019-06-24"), "scrutiny was content");
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2019-06-23")))
                .isFalse();
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2019-06-24")))
                .isTrue();
        assertThatThrownBy(() -> decisions.callIn(decision, "again")).hasMessage("a decision is called in only once");
    }

    @Test
    void aDecisionThatScrutinySetsAsideIsRefused() {
        String decision = nottinghamDecided();
        decisions.callIn(decision, "the sums do not tie");
        decisions.endCallIn(decision, false, LocalDate.parse("2019-06-24"), "sent back");
        assertThat(decisions.decision(decision).status()).isEqualTo(DecisionStatus.REFUSED);
        assertThat(decisions.mayBeImplemented(decision, LocalDate.parse("2030-01-01")))
                .isFalse();
    }

    @Test
    void afterItsLastDayNobodyCallsIn() {
        String decision = nottinghamDecided();
        at("2019-06-20");
        assertThatThrownBy(() -> decisions.callIn(decision, "late"))
                .hasMessage("the last day to call it in was 2019-06-19");
    }

    @Test
    void theHomeCareReportIsClearedByThreeAndItsRecommendationsAreResolvedApart() {
        at("2018-07-09");
        String decision = decisions.request(new DecisionRequest(
                new CaseReference("HC-2018"),
                "HC-2018",
                "Nottinghamshire County Council",
                "Update on tender for home based care and support services",
                Money.of("438200"),
                6,
                false,
                List.of(
                        "considers whether there are any further actions it requires",
                        "approves the temporary establishment at a cost of £121,200 and ICT development costs of £264,000",
                        "approves the annual licencing costs of £53,000 per annum")));
        decisions.comment(decision, present("Constitutional", "EP", "2018-06-15"));
        decisions.comment(decision, present("Financial", "KAS", "2018-06-07"));
        assertThatThrownBy(() -> decisions.decide(decision, true, LocalDate.parse("2018-07-09"), ""))
                .hasMessage("clearance comments are missing (HR): enter each, or mark it to follow or not applicable");
        decisions.comment(decision, present("HR", "SJJ", "2018-06-11"));
        decisions.decide(decision, true, LocalDate.parse("2018-07-09"), "");
        decisions.resolve(decision, 1, RecommendationOutcome.NOTED, "");
        decisions.resolve(decision, 2, RecommendationOutcome.APPROVED_IN_PART, "the posts for six months only");
        decisions.resolve(decision, 3, RecommendationOutcome.APPROVED, "");
        assertThat(decisions.decision(decision).recommendations())
                .extracting(RecommendationView::outcome)
                .containsExactly(
                        RecommendationOutcome.NOTED,
                        RecommendationOutcome.APPROVED_IN_PART,
                        RecommendationOutcome.APPROVED);
        assertThat(decisions.decision(decision).route()).isEqualTo(DecisionRoute.COMMITTEE);
    }

    @Test
    void contingencyIsReleasedByTheCommitteeOrTheSection151Officer() {
        String decision = decisions.request(new DecisionRequest(
                CASE,
                "DM-2019",
                "nottinghamshire",
                "Release contingency funds",
                Money.of("3700000"),
                6,
                false,
                "",
                DecisionRequest.RELEASE_OF_CONTINGENCY,
                List.of("release up to £3.7m")));
        assertThat(decisions.decision(decision).route()).isEqualTo(DecisionRoute.EITHER_OF);
    }

    @Test
    void aDecisionIsTakenOnceAndNotBeforeItWasAskedFor() {
        String decision = request("nottinghamshire");
        clear(decision, "Constitutional", "Financial", "HR");
        assertThatThrownBy(() -> decisions.decide(decision, true, LocalDate.parse("2019-06-10"), ""))
                .hasMessage("the decision cannot have been published before it was asked for");
        assertThatThrownBy(() -> decisions.decide(decision, false, LocalDate.parse("2019-06-11"), " "))
                .hasMessage("say why it was refused");
        decisions.decide(decision, true, LocalDate.parse("2019-06-11"), "");
        assertThatThrownBy(() -> decisions.decide(decision, true, LocalDate.parse("2019-06-11"), ""))
                .hasMessage("it is decided already");
    }

    private String nottinghamDecided() {
        String decision = request("nottingham");
        clear(decision, "Financial", "Legal", "Procurement");
        decisions.decide(decision, true, LocalDate.parse("2019-06-12"), "");
        at("2019-06-13");
        return decision;
    }

    private static ClearanceView present(String kind, String post, String day) {
        return new ClearanceView(kind, "PRESENT", post, LocalDate.parse(day), "");
    }

    private String request(String council) {
        return decisions.request(new DecisionRequest(
                CASE,
                "DM-2019-LEAD",
                council,
                "Award the contracts",
                Money.of("2000000"),
                1,
                false,
                List.of("approve")));
    }

    private void clear(String decision, String... kinds) {
        for (String kind : kinds) {
            decisions.comment(decision, new ClearanceView(kind, "TO_FOLLOW", "", null, ""));
        }
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(java.util.Date.from(java.time.Instant.parse(day + "T09:00:00Z")));
    }
}
