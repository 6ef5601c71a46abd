package org.tenderway.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.DatabaseTest;
import org.tenderway.plan.ProgrammeFile;
import org.tenderway.plan.Programmes;

/** The home-care lead tender from its programme to its publication, through the tasks that officers see. */
@DatabaseTest
@Transactional
@RecordApplicationEvents
class TenderPublicationModuleTests {

    private static final String TENDER = "HC-2018-LEAD";
    private static final String CRITERIA = "Q1; Care quality; 35; 5; 2\nQ2; Workforce; 25; 5";

    @Autowired
    Programmes programmes;

    @Autowired
    Tenders tenders;

    @Autowired
    TenderChanges changes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void february2018() {
        at("2018-02-01T09:00:00Z");
        programmes.open(ProgrammeFile.read(ProgrammeFile.HOME_CARE_2018));
    }

    @AfterEach
    void today() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void twoPeoplePublishATenderAndALaterDeadlineTakesTwoAgain() {
        as("officer", "commissioner", "procurement-officer");
        assertThat(task("setTerms").getName()).contains("HC-2018");
        complete("setTerms", Map.of("startsOn", "2018-07-01", "initialMonths", 60, "ceilingMonths", 120));
        complete("defineCriteria", Map.of("criteria", CRITERIA, "priceWeight", 40, "minimumQuality", 30));
        complete("assessImpact", Map.of("impactOutcome", "no-major-change", "impactReason", ""));
        assertThat(tenders.tender(TENDER).status()).isEqualTo(TenderStatus.DESIGNED);
        complete("prepareNotice", Map.of("deadline", "2018-03-29T12:00"));
        as("manager", "manager");
        complete("approvePublication", Map.of("decision", "approve", "reason", ""));
        assertThat(tenders.tender(TENDER).status()).isEqualTo(TenderStatus.PUBLISHED);
        assertThat(tenders.tender(TENDER).deadline()).isEqualTo(Instant.parse("2018-03-29T11:00:00Z"));
        assertThat(tenders.tender(TENDER).minimumQuality()).isEqualByComparingTo("30");
        for (String other : java.util.List.of("evaluator", "expert", "moderator", "clerk", "contracts", "admin")) {
            as(other);
            assertThatThrownBy(() -> changes.proposeDeadline(TENDER, "", java.time.LocalDateTime.MAX, "why not"))
                    .hasMessage("a procurement officer or a manager moves a deadline");
            assertThatThrownBy(() -> changes.approveDeadline(TENDER))
                    .hasMessage("a procurement officer or a manager moves a deadline");
        }
        as("manager", "manager");
        changes.proposeDeadline(TENDER, "", java.time.LocalDateTime.parse("2018-04-05T12:00"), "the portal was down");
        assertThatThrownBy(() -> changes.approveDeadline(TENDER))
                .hasMessage("you proposed this deadline: a second person must approve it");
        as("officer", "commissioner", "procurement-officer");
        changes.approveDeadline(TENDER);
        assertThat(events.stream(DeadlineMoved.class))
                .extracting(DeadlineMoved::what)
                .containsExactly("Lead provider tender now closes at 12:00 on 5 April 2018");
        changes.abandon(TENDER, "the market failed");
        assertThat(events.stream(TenderAbandoned.class)).hasSize(1);
    }

    @Test
    void badInputKeepsTheTaskOpenWithAReason() {
        as("officer", "commissioner", "procurement-officer");
        refused("setTerms", Map.of("startsOn", "2018-02-30", "initialMonths", 60, "ceilingMonths", 120), "2018-02-30");
        refused(
                "setTerms",
                Map.of("startsOn", "2018-07-01", "initialMonths", 60, "ceilingMonths", 121),
                "no term passes 120 months");
        complete("setTerms", Map.of("startsOn", "2018-07-01", "initialMonths", 60, "ceilingMonths", 120));
        refused(
                "defineCriteria",
                Map.of("criteria", CRITERIA, "priceWeight", 39.99, "minimumQuality", ""),
                "they total 99.99");
        complete("defineCriteria", Map.of("criteria", CRITERIA, "priceWeight", 40, "minimumQuality", ""));
        complete("assessImpact", Map.of("impactOutcome", "not-required", "impactReason", "a renewal as it stands"));
        refused("prepareNotice", Map.of("deadline", "2018-01-31T12:00"), "the deadline lies in the future");
        refused("prepareNotice", Map.of("deadline", "2018-07-01T12:00"), "before the first day of the contracts");
        complete("prepareNotice", Map.of("deadline", "2018-03-29T12:00"));
        as("officer", "manager");
        refused("approvePublication", Map.of("decision", "approve"), "a second person must approve it");
    }

    private void refused(String key, Map<String, Object> form, String reason) {
        assertThatThrownBy(() -> complete(key, form)).hasStackTraceContaining(reason);
        assertThat(task(key)).isNotNull();
    }

    private void complete(String key, Map<String, Object> form) {
        tasks.complete(task(key).getId(), form);
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(TENDER)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private void as(String user, String... groups) {
        identities.setAuthentication(user, List.of(groups));
    }

    private static void at(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }
}
