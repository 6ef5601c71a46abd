package org.tenderway.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.Trail;
import org.tenderway.clarification.Clarifications;
import org.tenderway.identity.Role;
import org.tenderway.plan.Programmes;
import org.tenderway.portal.OpenTender;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.vocabulary.Refusal;

/** A deadline moves later, by two people with a reason, for everybody, and never once it has passed. */
@DatabaseTest
class DeadlineMovesTests {

    private static final LocalDateTime LATER = LocalDateTime.parse("2018-04-05T12:00");
    private static final List<Role> ALLOWED = List.of(Role.PROCUREMENT_OFFICER, Role.MANAGER);
    private static int count;

    @Autowired
    TenderChanges changes;

    @Autowired
    MockMvc web;

    @Autowired
    Tenders tenders;

    @Autowired
    Programmes programmes;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Clarifications clarifications;

    @Autowired
    Trail trail;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    JdbcTemplate rows;

    @AfterEach
    void today() {
        identities.clearAuthentication();
        ClockUtil.reset();
    }

    @Test
    void nobodyWithoutTheRightMovesADeadlineInAnyStateAndNobodyAtAllOnceItHasPassed() {
        OpenTender open = new OpenTender(programmes, tasks, identities);
        String published = published();
        String waiting = published();
        String abandoned = published();
        String passed = published();
        String proposedAndPassed = published();
        open.as("officer", "procurement-officer");
        changes.proposeDeadline(waiting, "", LATER, "the first reason");
        String designed = new OpenTender(programmes, tasks, identities).design("MOVE%d-2018".formatted(++count));
        open.as("officer", "procurement-officer");
        changes.abandon(abandoned, "no money");
        changes.proposeDeadline(proposedAndPassed, "", LATER, "too late to count");
        int cells = 0;
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (String tender : List.of(designed, published, waiting, abandoned, passed, proposedAndPassed)) {
                OpenTender.at(
                        tender.equals(passed) || tender.equals(proposedAndPassed)
                                ? OpenTender.AFTER_BIDS
                                : OpenTender.BEGINNING);
                open.as(personWith(role), role.groupId());
                cells++;
                boolean moves =
                        ALLOWED.contains(role) && List.of(published, waiting).contains(tender);
                if (moves != accepts(() -> propose(tender))) {
                    wrong.add(role + " proposes for " + tender);
                }
                assertThatThrownBy(() -> changes.approveDeadline(tender))
                        .as("%s approves what it proposed itself or may not move: %s", role, tender)
                        .isInstanceOf(Refusal.class);
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(Role.values().length * 6).isGreaterThanOrEqualTo(54);
        assertThat(tenders.tender(published).deadline()).hasToString("2018-03-29T11:00:00Z");
    }

    @Test
    void twoPeopleMoveItWithAReasonAndEverybodyWhoAskedToHearIsToldOnce() {
        String tender = published();
        SignedInSupplier listener = supplier("Listening Care", "listen");
        SignedInSupplier another = supplier("Another Care", "another");
        clarifications.registerInterest(tender, listener);
        clarifications.registerInterest(tender, another);
        OpenTender open = new OpenTender(programmes, tasks, identities);
        open.as("officer", "procurement-officer");
        assertThatThrownBy(() -> changes.proposeDeadline(tender, "", LATER, " "))
                .hasMessage("say why the deadline moves");
        assertThatThrownBy(() -> changes.proposeDeadline(tender, "", LocalDateTime.parse("2018-03-28T12:00"), "sooner"))
                .hasMessage("a published deadline only moves later");
        changes.proposeDeadline(tender, "", LATER, "an answer came late");
        assertThat(trail.of(tenders.tender(tender).caseReference()))
                .filteredOn(line -> line.eventType().equals("DeadlineProposed"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.userId()).isEqualTo("officer");
                    assertThat(line.what()).endsWith("12:00 on 5 April 2018");
                    assertThat(line.why()).isEqualTo("an answer came late");
                });
        assertThatThrownBy(() -> changes.approveDeadline(tender))
                .hasMessage("you proposed this deadline: a second person must approve it");
        assertThat(letters(tender)).isEmpty();
        open.as("manager", "manager");
        changes.approveDeadline(tender);
        assertThat(tenders.tender(tender).deadline()).hasToString("2018-04-05T11:00:00Z");
        assertThat(letters(tender)).containsExactlyInAnyOrder("listen@supplier.example", "another@supplier.example");
        assertThat(rows.queryForList(
                        "select body from notification_letter where kind = 'deadline-moved' and about = ?",
                        String.class,
                        tender))
                .allMatch(body -> body.contains("an answer came late") && body.contains("12:00 on 5 April 2018"));
        assertThat(clarifications.window(tender).orElseThrow().closesAt()).hasToString("2018-03-27T16:00:00Z");
    }

    @Test
    void whoeverApprovesHasReadTheDeadlineThatCounts() throws Exception {
        String tender = published();
        String page = "/tenders/" + tender + "/deadline";
        propose(page, "12:00", "an answer came late").andExpect(status().isFound());
        String seen = "2018-04-05T11:00:00Z an answer came late";
        web.perform(get(page).with(user("manager"))).andExpect(content().string(containsString(seen)));
        propose(page, "17:00", "another reason").andExpect(status().isFound());
        web.perform(post(page + "/approval")
                        .param("seen", seen)
                        .with(user("manager"))
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("another deadline was proposed since you looked")));
        assertThat(tenders.tender(tender).deadline()).hasToString("2018-03-29T11:00:00Z");
        web.perform(post(page + "/approval")
                        .param("seen", "2018-04-05T16:00:00Z another reason")
                        .with(user("manager"))
                        .with(csrf()))
                .andExpect(status().isFound());
        assertThat(tenders.tender(tender).deadline()).hasToString("2018-04-05T16:00:00Z");
    }

    @Test
    void onlyAnOfficerOrAManagerAbandonsATender() {
        String tender = published();
        OpenTender open = new OpenTender(programmes, tasks, identities);
        for (Role role : Role.values()) {
            if (!ALLOWED.contains(role)) {
                open.as(personWith(role), role.groupId());
                assertThatThrownBy(() -> changes.abandon(tender, "no money"))
                        .as(role.name())
                        .hasMessage("a procurement officer or a manager abandons a tender");
            }
        }
        open.as("manager", "manager");
        changes.abandon(tender, "no money");
        assertThat(tenders.tender(tender).status()).isEqualTo(TenderStatus.ABANDONED);
    }

    private void propose(String tender) {
        changes.proposeDeadline(tender, changes.deadlineMove(tender).mark(), LATER, "a reason");
    }

    private ResultActions propose(String page, String time, String reason) throws Exception {
        String shown = web.perform(get(page).with(user("officer")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        return web.perform(post(page)
                .param("version", shown.replaceAll("(?s).*name=\"version\" value=\"([0-9a-f]+)\".*", "$1"))
                .param("deadline", "2018-04-05")
                .param("time", time)
                .param("reason", reason)
                .with(user("officer"))
                .with(csrf()));
    }

    private static boolean accepts(Runnable change) {
        try {
            change.run();
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private static String personWith(Role role) {
        return switch (role) {
            case PROCUREMENT_OFFICER -> "officer";
            case MANAGER -> "manager";
            case EVALUATOR -> "evaluator";
            case LAY_EVALUATOR -> "expert";
            case MODERATOR -> "moderator";
            case COMMITTEE_CLERK -> "clerk";
            case CONTRACT_MANAGER -> "contracts";
            case REVIEWER -> "reviewer";
            case HEALTH_REVIEWER -> "health";
            case PLACEMENT_OFFICER -> "placements";
            case ADMINISTRATOR -> "admin";
            // The demo's commissioner is its procurement officer too, and people of suppliers are none of the engine's.
            case COMMISSIONER, SUPPLIER -> "nobody-with-" + role.groupId();
        };
    }

    private String published() {
        identities.clearAuthentication();
        return new OpenTender(programmes, tasks, identities).publish("MOVE%d-2018".formatted(++count));
    }

    private List<String> letters(String tender) {
        return rows.queryForList(
                "select address from notification_letter where kind = 'deadline-moved' and about = ?",
                String.class,
                tender);
    }

    private SignedInSupplier supplier(String organisation, String signIn) {
        return accounts.provide(
                signIn + count,
                new NewAccount(organisation, "Person", signIn + "@supplier.example", "published one", ""));
    }
}
