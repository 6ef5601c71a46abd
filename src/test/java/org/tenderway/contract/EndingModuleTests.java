package org.tenderway.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.contract.domain.ending.EndingChoice;
import org.tenderway.contract.domain.ending.Extending;
import org.tenderway.contract.domain.ending.ExtensionStatus;
import org.tenderway.contract.domain.ending.NewExtension;
import org.tenderway.contract.process.ContractLifeProcess;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.Intentions;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** Every answer to the question what follows a contract, on the running product. */
@DatabaseTest
class EndingModuleTests {

    private static final CaseReference CASE = new CaseReference("EM-2020");
    private static final Actor CONTRACTS = new Actor("contracts", "Casey", Set.of(Role.CONTRACT_MANAGER));
    private static final Actor MANAGER = new Actor("manager", "Mo", Set.of(Role.MANAGER));
    private static final Actor CLERK = new Actor("clerk", "Cleo", Set.of(Role.COMMITTEE_CLERK));
    private static final Actor OFFICER = new Actor("officer", "Oli", Set.of(Role.PROCUREMENT_OFFICER));
    private static final LocalDate CEILING = LocalDate.of(2024, 3, 31);

    @Understudy
    CurrentActor actor;

    @Autowired
    ContractRegister register;

    @Autowired
    Contracts contracts;

    @Autowired
    ContractLifeProcess life;

    @Autowired
    Extending extending;

    @Autowired
    Intentions intentions;

    @Autowired
    Suppliers suppliers;

    @Autowired
    TaskService tasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MockMvc web;

    private static int count;
    private String contract = "";

    @BeforeEach
    void aRunningContract() {
        at("2020-04-01");
        as(CONTRACTS);
        count++;
        contract = register.register(new NewContract(
                CASE,
                "Day centre " + count,
                suppliers.register("Ash Day Care", "ash@example.org"),
                LocalDate.of(2020, 4, 1),
                LocalDate.of(2022, 3, 31),
                CEILING,
                null,
                ""));
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @Test
    void theEndMovesOnlyWhenTheAuthorityHasDecidedAndAManagerHasSigned() {
        propose(CEILING);
        assertThat(endsOn()).isEqualTo("2022-03-31");
        as(CLERK);
        decide(true);
        assertThat(endsOn()).isEqualTo("2022-03-31");
        as(MANAGER);
        complete("signDeed", "-X1", Map.of("confirm", true));
        assertThat(endsOn()).isEqualTo(CEILING);
        assertThat(contracts.find(contract).orElseThrow().extensionReason())
                .startsWith("good service (PCR 2015 reg 72(1)(a)");
        assertThat(outcomes()).containsExactly("2022-03-31 EXTENDED");
    }

    @Test
    void whoeverComesSecondIsToldThatAProposalIsOpen() {
        propose(CEILING);
        as(MANAGER);
        assertThatThrownBy(() -> propose(CEILING))
                .hasMessage("an extension to 31 March 2024 was proposed already, by Casey on 1 April 2020: it waits for"
                        + " its decision");
    }

    @Test
    void anExtensionOfUnknownValueIsNotFreeOfChargeTheRegisterSaysOrThePersonDoes() {
        NewExtension unknown = NewExtension.of(CEILING, "good service");
        assertThatThrownBy(() -> life.propose(contract, unknown))
                .hasMessage("the register holds no value of this contract: enter the most that may be spent by this");
        assertThat(extending.of(contract)).isEmpty();
        sql.update("update contract_particulars set stated_value = 1234567.89 where contract = ?", contract);
        life.propose(contract, unknown);
        assertThat(sql.queryForObject(
                        "select total_value from decision where subject = ?", BigDecimal.class, contract + "-X1"))
                .isEqualByComparingTo("1234567.89");
    }

    @Test
    void nobodyElseProposesAndNothingPassesTheCeiling() {
        as(OFFICER);
        assertThatThrownBy(() -> propose(CEILING))
                .hasMessage("only a contract manager or a manager extends a contract");
        as(CONTRACTS);
        assertThatThrownBy(() -> propose(CEILING.plusDays(1)))
                .hasMessage("no extension may pass 31 March 2024, the ceiling of this contract");
        assertThat(extending.of(contract)).isEmpty();
    }

    @Test
    void aDeedIsNotSignedBeforeTheDecisionNorByWhoeverProposedIt() {
        as(MANAGER);
        propose(CEILING);
        assertThatThrownBy(() -> extending.settle(contract + "-X1", true, ""))
                .hasMessage("the decision to extend is not approved, or may not be acted on yet");
        as(CLERK);
        decide(true);
        as(MANAGER);
        assertThatThrownBy(() -> extending.settle(contract + "-X1", true, ""))
                .hasMessage("you proposed this extension: somebody else signs the deed");
        assertThat(endsOn()).isEqualTo("2022-03-31");
    }

    @Test
    void aRefusalOpensTheQuestionAgainAtOnce() {
        propose(CEILING);
        as(CLERK);
        decide(false);
        assertThat(extending.view(contract + "-X1").status()).isEqualTo(ExtensionStatus.REFUSED);
        fire("promptDay");
        assertThat(open("decideEnding", "").getName()).contains("Day centre");
        assertThat(toldTo("extension-closed")).contains("Ash Day Care", "Conrad Tilley");
    }

    @Test
    void anExtensionUnderWayLapsesWithItsContractAndTheEndIsAccountedFor() {
        propose(CEILING);
        at("2022-04-01");
        fire("promptDay");
        assertThat(contracts.find(contract).orElseThrow().status()).isEqualTo(ContractStatus.ENDED);
        jobs.createJobQuery().activityId("endedUndecided").list().forEach(job -> jobs.executeJob(job.getId()));
        assertThat(extending.view(contract + "-X1").status()).isEqualTo(ExtensionStatus.LAPSED);
        assertThat(outcomes()).containsExactly("2022-03-31 EXCEPTION");
        assertThat(toldTo("contract-lapsed")).contains("Ash Day Care", "Conrad Tilley", "Olive Farrow", "Maya Holt");
        as(MANAGER);
        complete(
                "accountForEnd",
                "-H1",
                Map.of("ground", "none", "reason", "the decision came late", "reviewOn", "2022-06-30"));
        fireOf("reviewDay", "-H1");
        complete("reviewException", "-H1", Map.of("over", true, "reason", "the new service runs"));
        assertThat(endsOn()).isEqualTo("2022-03-31");
    }

    @Test
    void aHoldingExtensionNeedsItsGroundAndKeepsThePence() {
        NewExtension bridge = new NewExtension(
                LocalDate.of(2023, 3, 31), "grant", "", "Make or Buy", Money.of("372932.74"), "Make or Buy review");
        assertThatThrownBy(() -> life.propose(
                        contract, new NewExtension(LocalDate.of(2022, 9, 30), "holding", "", "a bridge", null, "")))
                .hasMessageStartingWith("give the legal ground of a holding extension");
        assertThatThrownBy(() -> life.propose(
                        contract, new NewExtension(LocalDate.of(2023, 4, 1), "grant", "", "a bridge", null, "")))
                .hasMessage("grant rolled forward lasts at most 12 months");
        life.propose(contract, bridge);
        assertThat(extending.view(contract + "-X1").mostSpent()).isEqualTo(Money.of("372932.74"));
    }

    @Test
    void procuringAgainPutsALinkedIntentionWithItsTimetableIntoThePlan() {
        choose("reprocure", "the market has changed");
        assertThat(intentions.of(CASE))
                .anySatisfy(intention -> assertThat(intention.because()).isEqualTo(contract));
        as(OFFICER);
        complete("agreeTimetable", "-N1", Map.of("note", "as counted back"));
        ends();
        assertThat(outcomes()).containsExactly("2022-03-31 RE_TENDERED");
    }

    @Test
    void anEndThatIsLetComeRecordsItsExit() {
        choose("end", "nobody needs it any more");
        assertThat(toldTo("contract-let-end")).containsExactlyInAnyOrder("Ash Day Care", "Conrad Tilley");
        assertThatThrownBy(() -> choose("end", "nobody needs it any more"))
                .hasMessageStartingWith("what follows is settled already, by Casey");
        assertThatThrownBy(() -> complete("tellOfEnding", "-E1", Map.of("providerTold", true)))
                .hasStackTraceContaining("say why a step is not needed");
        complete("tellOfEnding", "-E1", Map.of("providerTold", true, "note", "nobody used it at the end"));
        ends();
        assertThat(outcomes()).containsExactly("2022-03-31 ENDED");
    }

    @Test
    void aNamedExceptionHasGroundAuthorityAndReview() {
        assertThatThrownBy(() -> choose("exception", "the new service is late"))
                .hasMessageStartingWith("name the exception");
        life.decide(
                contract,
                new EndingChoice(
                        "exception",
                        null,
                        "",
                        "Care Act 2014 s.5",
                        "Holding over",
                        LocalDate.of(2022, 6, 30),
                        "the new service is late",
                        "90000"));
        as(CLERK);
        decide(true);
        ends();
        assertThat(outcomes()).containsExactly("2022-03-31 EXCEPTION");
    }

    @Test
    void theYearShowsEveryEndWithItsLightInWords() throws Exception {
        at("2022-01-10");
        web.perform(get("/contracts/year?year=2022&sort=state").with(user("contracts")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(contract)))
                .andExpect(content().string(containsString("Red: stuck")))
                .andExpect(content().string(containsString("Past the last day to procure again in time")));
        web.perform(get("/contracts/year?year=2031&owner=nobody&page=x").with(user("contracts")))
                .andExpect(content().string(containsString("None to show")));
        web.perform(get("/contracts/" + contract).with(user("contracts")))
                .andExpect(content().string(containsString("Last days to decide, counted back")))
                .andExpect(content().string(containsString("the latest committee that still works")));
    }

    @Test
    void aFeedIsReadByItsSecretAloneUntilItIsRevoked() throws Exception {
        var made = web.perform(post("/calendar-feed").with(user("contracts")).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andReturn();
        String address = String.valueOf(made.getFlashMap().get("address"));
        String path = address.substring(address.indexOf("/calendar/feed/"));
        web.perform(get(path))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("text/calendar"))
                .andExpect(content().string(containsString("BEGIN:VEVENT")))
                .andExpect(content().string(containsString(contract)))
                .andExpect(content().string(not(containsString("Ash Day Care"))));
        assertThat(sql.queryForList("select digest from calendar_feed", String.class))
                .noneMatch(path::contains);
        web.perform(post("/calendar-feed/revoke").with(user("contracts")).with(csrf()));
        web.perform(get(path)).andExpect(status().isNotFound());
        web.perform(get("/calendar/feed/guess.ics")).andExpect(status().isNotFound());
    }

    private void propose(LocalDate newEnd) {
        life.propose(contract, new NewExtension(newEnd, "", "", "good service", Money.of("2000000"), ""));
    }

    private void choose(String decision, String reason) {
        life.decide(contract, new EndingChoice(decision, null, "", "", "", null, reason, ""));
    }

    private void decide(boolean approved) {
        Task task = tasks.createTaskQuery().taskDefinitionKey("recordResolution").list().stream()
                .filter(each -> each.getName().contains(contract))
                .findFirst()
                .orElseThrow();
        tasks.complete(
                task.getId(),
                Map.of(
                        "approved",
                        approved,
                        "reason",
                        "resolved",
                        "comments",
                        "Constitutional: to follow\nFinancial: to follow\nHR: to follow"));
        jobs.createJobQuery().activityId("callInWindowClosed").list().forEach(this::whenItIsDue);
    }

    private void whenItIsDue(Job job) {
        LocalDate due =
                job.getDuedate().toInstant().atZone(ZoneId.of("Europe/London")).toLocalDate();
        at(due.toString());
        jobs.executeJob(job.getId());
    }

    private void ends() {
        at("2022-04-01");
        fire("promptDay");
    }

    private void fire(String timer) {
        fireOf(timer, "");
    }

    private void fireOf(String timer, String mark) {
        jobs.createJobQuery().activityId(timer).list().stream()
                .filter(job -> (contract + mark).equals(businessKey(job)))
                .forEach(job -> jobs.executeJob(job.getId()));
    }

    private String businessKey(Job job) {
        return String.valueOf(sql.queryForObject(
                "select business_key_ from act_ru_execution where id_ = ?", String.class, job.getProcessInstanceId()));
    }

    private void complete(String task, String mark, Map<String, Object> form) {
        tasks.complete(open(task, mark).getId(), form);
    }

    private Task open(String task, String mark) {
        List<Task> found = tasks.createTaskQuery()
                .processInstanceBusinessKey(contract + mark)
                .taskDefinitionKey(task)
                .list();
        assertThat(found).as(task).hasSize(1);
        return found.get(0);
    }

    private List<String> toldTo(String kind) {
        return sql.queryForList(
                "select recipient_name from notification_letter where kind = ? and about = ?",
                String.class,
                kind,
                contract);
    }

    private List<String> outcomes() {
        return sql.queryForList(
                "select cast(about_end as varchar(10)) || ' ' || outcome from contract_end_outcome where contract = ?",
                String.class,
                contract);
    }

    private LocalDate endsOn() {
        return contracts.find(contract).orElseThrow().endsOn();
    }

    private void as(Actor person) {
        given(actor.get()).willReturn(person);
    }

    private static void at(String day) {
        ClockUtil.setCurrentTime(Date.from(LocalDate.parse(day)
                .atTime(9, 0)
                .atZone(ZoneId.of("Europe/London"))
                .toInstant()));
    }
}
