package org.tenderway.contract.web;

import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.NewContract;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class ContractChangePagesTests {

    @Understudy
    CurrentActor actor;

    @Autowired
    MockMvc pages;

    @Autowired
    ContractRegister register;

    @Autowired
    Suppliers suppliers;

    private static int count;
    private String page = "";

    @BeforeEach
    void aRunningContract() {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse("2019-03-12")
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
        given(actor.get()).willReturn(new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER)));
        page = "/contracts/"
                + register.register(new NewContract(
                        new CaseReference("CX-2019"),
                        "Day services " + ++count,
                        suppliers.register("Birch Support", "tenders@birch.example"),
                        LocalDate.parse("2018-04-01"),
                        LocalDate.parse("2021-03-31"),
                        LocalDate.parse("2023-03-31"),
                        null,
                        ""));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void aChangeIsProposedOnceItsGroundItsLimitsAndItsFiguresHold() throws Exception {
        read("/changes", "Nothing was changed yet.", "Public Contracts Regulations 2015");
        refused("/changes/new", "choose a ground that the Public Contracts Regulations 2015 knows", "ground-error");
        refused(
                "/changes/new",
                "enter the value on which the contract was awarded",
                "firstValue-error",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people");
        refused(
                "/changes/new",
                "money is kept to the penny",
                "valueChange-error",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people",
                "valueChange",
                "0.001");
        refused(
                "/changes/new",
                "this change adds £50.01, 50.01% of the first value of £100",
                "more hours",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people",
                "valueChange",
                "50.01",
                "firstValue",
                "100");
        refused(
                "/changes/new",
                "enter a date that exists",
                "newEnd-error",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people",
                "firstValue",
                "100",
                "newEnd",
                "31 June");
        refused(
                "/changes/new",
                "a variation can only make it longer",
                "newEnd-error",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people",
                "firstValue",
                "100",
                "newEnd",
                "2020-01-01");
        typed(
                        "/changes/new",
                        "ground",
                        "UNFORESEEN",
                        "description",
                        "more hours",
                        "reason",
                        "more people",
                        "valueChange",
                        "£50",
                        "firstValue",
                        "100")
                .andExpect(status().is3xxRedirection());
        read("/changes", "£50 on a first value of £100", "MODIFICATION_NOTICE", "PCR 2015 reg 72(1)(c)");
        refused(
                "/changes/new",
                "settle it first",
                "There is a problem",
                "ground",
                "UNFORESEEN",
                "description",
                "more hours",
                "reason",
                "more people");
    }

    @Test
    void aTerminationIsProposedWithItsGroundAndReason() throws Exception {
        refused("/termination/new", "say why the contract is to end", "reason-error", "ground", "PERSISTENT_BREACH");
        typed("/termination/new", "ground", "PERSISTENT_BREACH", "reason", "no improvement")
                .andExpect(status().is3xxRedirection());
        read("/changes", "Persistent breach", "22 March 2019", "no improvement");
        refused("/duties", "there is no such duty", "There is a problem", "duty", "none");
    }

    @Test
    void onlyThoseWhoLookAfterContractsChangeThem() throws Exception {
        given(actor.get()).willReturn(new Actor("evaluator", "Eve", Set.of(Role.EVALUATOR)));
        refused(
                "/changes/new",
                "only a contract manager proposes a change",
                "There is a problem",
                "ground",
                "UNFORESEEN");
        refused("/termination/new", "only those who look after a contract", "There is a problem", "ground", "NO_FAULT");
        refused("/duties", "only a contract manager or a procurement officer", "There is a problem", "duty", "x");
        pages.perform(get("/contracts/NONE-1/changes").with(user("contracts"))).andExpect(status().isNotFound());
    }

    private void refused(String path, String words, String more, String... fields) throws Exception {
        typed(path, fields)
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(Matchers.containsStringIgnoringCase(words)))
                .andExpect(content().string(Matchers.containsString(more)));
    }

    private ResultActions typed(String path, String... fields) throws Exception {
        var request = post(page + path).with(user("contracts")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request);
    }

    private void read(String path, String... words) throws Exception {
        ResultActions answer =
                pages.perform(get(page + path).with(user("contracts"))).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(Matchers.containsString(word)));
        }
    }
}
