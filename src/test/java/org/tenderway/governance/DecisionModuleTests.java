package org.tenderway.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

@DatabaseTest
@Transactional
class DecisionModuleTests {

    private static final CaseReference CASE = new CaseReference("DM-2019");

    @MockitoBean
    Calendars calendars;

    @Autowired
    Decisions decisions;

    @BeforeEach
    void june2019() {
        given(calendars.by(any())).willReturn(WorkingDays.asIssued(WorkingDayDefinition.COUNCIL));
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
