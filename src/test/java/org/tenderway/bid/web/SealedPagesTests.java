package org.tenderway.bid.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.Bids;
import org.tenderway.bid.SealedBox;
import org.tenderway.tender.Tenders;

/** The ceremony and the opening as people see them; no page ever shows again what was typed into it. */
@DatabaseTest
class SealedPagesTests {

    private static int count;

    private final String tender = "EV-2018-W" + ++count;

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    Bids bids;

    @Autowired
    TaskService tasks;

    @Autowired
    MockMvc browser;

    @BeforeEach
    void receives() {
        box.begins(tenders, tender);
    }

    @AfterEach
    void leave() {
        box.nobody();
        ClockUtil.reset();
    }

    @Test
    void threeOpenersAndAClerkLockTheBoxOnTheirPages() throws Exception {
        open("officer", "/tenders/" + tender + "/opening")
                .andExpect(content().string(containsString("Name the openers")));
        send("officer", "/tenders/" + tender + "/openers", "openers", "officer", "openers", "manager")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("Name three different people")));
        send(
                        "officer",
                        "/tenders/" + tender + "/openers",
                        "openers",
                        "officer",
                        "openers",
                        "manager",
                        "openers",
                        "contracts")
                .andExpect(redirectedUrl("/tenders/" + tender + "/opening"));
        for (String opener : SealedBox.OPENERS) {
            String task = task("setOpeningPassphrase", opener);
            open(opener, "/tasks/setOpeningPassphrase?taskId=" + task);
            send(
                            opener,
                            "/tasks/setOpeningPassphrase",
                            "taskId",
                            task,
                            "passphrase",
                            "tooshort-7",
                            "again",
                            "tooshort-7")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content()
                            .string(allOf(
                                    containsString("at least 12 characters"), not(containsString("tooshort-7")))));
            String words = SealedBox.passphrase(opener);
            send(opener, "/tasks/setOpeningPassphrase", "taskId", task, "passphrase", words, "again", words)
                    .andExpect(redirectedUrl("/work"));
        }
        String sheet = task("printRecoverySheet", "");
        open("clerk", "/tasks/printRecoverySheet?taskId=" + sheet);
        send("clerk", "/tasks/printRecoverySheet", "taskId", sheet)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Print this page now")));
        open("manager", "/tenders/" + tender + "/opening")
                .andExpect(content().string(containsString("nobody can read what lies in it")));
    }

    @Test
    void twoPeopleOpenOnThePagesBehindTheirTasks() throws Exception {
        box.lock(tender);
        box.submits(tender, "Alder Care");
        box.closes();
        String first = task("openBids", "");
        open("officer", "/tasks/openBids?taskId=" + first)
                .andExpect(content().string(containsString("Your opening passphrase")));
        send("officer", "/tasks/openBids", "taskId", first, "passphrase", "a wrong passphrase")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(not(containsString("a wrong passphrase"))));
        send("officer", "/tasks/openBids", "taskId", first, "passphrase", SealedBox.passphrase("officer"))
                .andExpect(redirectedUrl("/tenders/" + tender + "/opening"));
        String second = task("confirmOpening", "");
        open("manager", "/tasks/confirmOpening?taskId=" + second);
        send("manager", "/tasks/confirmOpening", "taskId", second, "passphrase", SealedBox.passphrase("manager"))
                .andExpect(redirectedUrl("/tenders/" + tender + "/opening"));
        assertThat(bids.isOpened(tender)).isTrue();
        open("clerk", "/tenders/" + tender + "/opening").andExpect(content().string(containsString("Refused")));
        browser.perform(get("/api/v1/tenders/" + tender + "/opening-report").with(user("manager")))
                .andExpect(jsonPath("$.opened").value(true))
                .andExpect(jsonPath("$.intact").value(true))
                .andExpect(jsonPath("$.receipts[0].supplierName").value("Alder Care"))
                .andExpect(jsonPath("$.entries[?(@.refused == true)].who").value("Olive Farrow"));
        browser.perform(get("/api/v1/tenders/" + tender + "/opening-report").with(user("evaluator")))
                .andExpect(status().isNotFound());
    }

    @Test
    void aLateBidIsDecidedOnItsPage() throws Exception {
        box.lock(tender);
        box.closes();
        String late = box.submits(tender, "Birch Care").bid();
        box.nobody();
        open("officer", "/tenders/" + tender + "/late-bids").andExpect(content().string(containsString("Birch Care")));
        for (String stranger : List.of("evaluator", "moderator", "clerk", "expert", "contracts", "admin")) {
            send(stranger, "/tenders/" + tender + "/late-bids", "bid", late, "answer", "admit", "reason", "why not")
                    .andExpect(status().isUnprocessableEntity())
                    .andExpect(content().string(not(containsString("Birch Care"))));
        }
        send("officer", "/tenders/" + tender + "/late-bids", "bid", late, "answer", "keep", "reason", "none given");
        send("manager", "/tenders/" + tender + "/late-bids", "bid", late, "answer", "approve", "reason", " ")
                .andExpect(status().isUnprocessableEntity());
        send("manager", "/tenders/" + tender + "/late-bids", "bid", late, "answer", "approve", "reason", "agreed")
                .andExpect(redirectedUrl("/tenders/" + tender + "/late-bids"));
    }

    private ResultActions open(String who, String page) throws Exception {
        return browser.perform(get(page).with(user(who))).andExpect(status().isOk());
    }

    private ResultActions send(String who, String page, String... fields) throws Exception {
        var request = post(page).with(user(who)).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return browser.perform(request);
    }

    private String task(String task, String assignee) {
        box.nobody();
        var query = tasks.createTaskQuery().taskDefinitionKey(task).processInstanceBusinessKey(tender);
        return (assignee.isEmpty() ? query : query.taskAssignee(assignee))
                .singleResult()
                .getId();
    }
}
