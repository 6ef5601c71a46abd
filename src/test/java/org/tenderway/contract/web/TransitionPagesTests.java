package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.domain.transition.Mobilisation;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.tender.TermView;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class TransitionPagesTests {

    private static final CaseReference CASE = new CaseReference("TP-2018");
    private static final String HEAD = "reference,from,to,date,status,reason\n";

    @Understudy
    CurrentActor actor;

    @Understudy
    Tenders tenders;

    @Autowired
    MockMvc pages;

    @Autowired
    Mobilisation mobilisation;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    private static int count;
    private String lotRole = "";

    @BeforeEach
    void aTransition() {
        lotRole = "TP-2018-LEAD-" + ++count;
        at("2018-06-15");
        actAs(Role.CONTRACT_MANAGER);
        given(tenders.lotRole(lotRole))
                .willReturn(new LotRoleView(
                        lotRole, "TP-2018-LEAD", CASE, count, "Bassetlaw", ProviderRole.LEAD, 1, "Old Oak Care", ""));
        given(tenders.tender("TP-2018-LEAD")).willReturn(tender());
        mobilisation.begin(lotRole);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void packagesComeAsAListThatIsCheckedFirstAndHoldTheTransitionUntilEachHasMoved() throws Exception {
        String list = HEAD
                + "P-1,Old Oak Care,Alder Care,2018-07-15,waiting,\nP-2,Old Oak Care,Alder Care,2018-07-15,moved,\n";
        send(list, "check").andExpect(status().isOk()).andExpect(says("would bring 2 new packages"));
        read("No list of packages was taken over yet.");
        send(HEAD + "Mary Smith,Old Oak Care,Alder Care,15 July,waiting,\n", "take")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(says("Nothing was taken over"))
                .andExpect(says("row 2, reference: a reference is one word with a figure"))
                .andExpect(says("row 2, date"));
        send("nothing", "take").andExpect(status().isUnprocessableEntity()).andExpect(says("rows-error"));
        send(list, "take").andExpect(status().is3xxRedirection());
        send(list, "check").andExpect(says("would bring 0 new packages and change 0; 2 stay as they are"));
        read("Progress by lot", "P-1", "Waiting");
        send(HEAD + "P-2,Old Oak Care,Alder Care,2018-07-15,waiting,\n", "take")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(says("row 2, status: package P-2 has moved already"));
        typed("/items", "itemsDone", "all").andExpect(status().is3xxRedirection());
        decided();
        assertThat(refusal(() -> mobilisation.close(lotRole, "", ""))).startsWith("1 package has still to move");
        send(HEAD + "P-1,Old Oak Care,Alder Care,2018-07-20,excepted,moves to a care home\n", "take")
                .andExpect(status().is3xxRedirection());
        mobilisation.close(lotRole, "", "");
        read("Excepted: moves to a care home", "Closed on");
    }

    @Test
    void thePostsOfTheReportCost121200TogetherAndPromptBeforeEachEnd() throws Exception {
        typed(
                        "/posts",
                        "label",
                        "Community Partnership Officers, Grade 4",
                        "people",
                        "3",
                        "startsOn",
                        "2018-07-01",
                        "months",
                        "12",
                        "cost",
                        "98,400")
                .andExpect(status().is3xxRedirection());
        typed(
                        "/posts",
                        "label",
                        "Data Input Team, Grade 3",
                        "people",
                        "3",
                        "startsOn",
                        "2018-07-01",
                        "months",
                        "4",
                        "cost",
                        "£22,800")
                .andExpect(status().is3xxRedirection());
        read("All posts together cost £121,200", "30 June 2019", "31 October 2018", "1 October 2018");
        typed("/posts", "label", "", "people", "three").andExpect(status().isUnprocessableEntity());
        typed("/posts", "label", "Officers", "people", "1", "startsOn", "2018-07-01", "months", "4", "cost", "1.001")
                .andExpect(says("cost-error"));
        at("2018-10-01");
        String second = lotRole + "-W2";
        jobs.executeJob(jobs.createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(second)
                        .singleResult()
                        .getId())
                .singleResult()
                .getId());
        assertThat(tasks.createTaskQuery()
                        .processInstanceBusinessKey(second)
                        .taskDefinitionKey("settlePost")
                        .singleResult()
                        .getName())
                .contains("Data Input Team");
    }

    @Test
    void risksAndItemsAreKeptByContractManagersOnly() throws Exception {
        typed(
                        "/risks",
                        "riskTitle",
                        "Legacy system ends before its replacement",
                        "likelihood",
                        "HIGH",
                        "impact",
                        "HIGH",
                        "owner",
                        "Service Director",
                        "mitigation",
                        "Extend the licence")
                .andExpect(status().is3xxRedirection());
        read("Legacy system ends before its replacement", "Service Director", "Open");
        typed(
                        "/risks",
                        "riskTitle",
                        "Another",
                        "likelihood",
                        "sometimes",
                        "impact",
                        "LOW",
                        "owner",
                        "Jo",
                        "mitigation",
                        "watch")
                .andExpect(says("likelihood-error"));
        typed("/risks", "risk", lotRole + "-K1").andExpect(status().is3xxRedirection());
        typed("/items", "itemNumber", "9", "exceptedBecause", "x").andExpect(says("there is no item 9"));
        typed("/items", "itemsDone", "x").andExpect(says("itemsDone-error"));
        actAs(Role.EVALUATOR);
        typed("/items", "itemsDone", "1").andExpect(says("only a contract manager keeps the list of a transition"));
        typed("/risks", "riskTitle", "Another").andExpect(says("only a contract manager keeps the list of risks"));
        send(HEAD, "take").andExpect(says("only a contract manager keeps the list of packages"));
        pages.perform(get("/transitions/NONE-1").with(user("contracts"))).andExpect(status().isNotFound());
    }

    private void decided() {
        mobilisation.decideCutOver(lotRole, "lead-first", "lead-first", null);
        mobilisation.planServiceUsers(lotRole, "visit everybody first");
        actAs(Role.MANAGER);
        mobilisation.decideGoNoGo(lotRole, "go", "ready", null);
        actAs(Role.CONTRACT_MANAGER);
        at("2018-10-31");
    }

    private static String refusal(Runnable step) {
        return String.valueOf(
                org.assertj.core.api.Assertions.catchThrowable(step::run).getMessage());
    }

    private ResultActions send(String list, String step) throws Exception {
        return pages.perform(multipart("/transitions/%s/packages".formatted(lotRole))
                .file(new MockMultipartFile("file", "packages.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)))
                .param("step", step)
                .with(user("contracts"))
                .with(csrf()));
    }

    private ResultActions typed(String path, String... fields) throws Exception {
        var request =
                post("/transitions/" + lotRole + path).with(user("contracts")).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return pages.perform(request);
    }

    private void read(String... words) throws Exception {
        var answer = pages.perform(get("/transitions/" + lotRole).with(user("contracts")))
                .andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(says(word));
        }
    }

    private static org.springframework.test.web.servlet.ResultMatcher says(String word) {
        return content().string(Matchers.containsStringIgnoringCase(word));
    }

    private void actAs(Role role) {
        given(actor.get()).willReturn(new Actor(role.groupId(), role.label(), Set.of(role)));
    }

    private static TenderView tender() {
        return new TenderView(
                "TP-2018-LEAD",
                CASE,
                "Home care, lead",
                "nottinghamshire",
                ProviderRole.LEAD,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                TenderStatus.PUBLISHED,
                null,
                null,
                new TermView(LocalDate.parse("2018-07-01"), 60, 120),
                java.util.List.of(),
                null,
                "no major change");
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }
}
