package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderway.replay.BadInputTests.TERMS;
import static org.tenderway.replay.WaitingCases.APPROVE;
import static org.tenderway.replay.WaitingCases.CONFIRM;
import static org.tenderway.replay.WaitingCases.COST;
import static org.tenderway.replay.WaitingCases.NOTICE;
import static org.tenderway.replay.WaitingCases.OLD_CONTRACT;
import static org.tenderway.replay.WaitingCases.PANEL;
import static org.tenderway.replay.WaitingCases.SIGN;
import static org.tenderway.replay.WaitingCases.bid;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.contract.Contracts;
import org.tenderway.tender.Tenders;

/** Several people at one task at the same moment. */
@DatabaseTest
class AtOnceTests extends BadInput {

    private static final List<String> PEOPLE = List.of("officer", "manager", "clerk", "contracts");
    private static final List<String> ROLES = List.of("commissioner", "procurement-officer");

    @Autowired
    Tenders tenders;

    @Autowired
    Contracts contracts;

    @Autowired
    IdentityService identities;

    @BeforeEach
    void fourCommissionersWhoAreOfficers() {
        PEOPLE.subList(1, 4).forEach(user -> ROLES.forEach(role -> identities.createMembership(user, role)));
    }

    @AfterEach
    void asBefore() {
        PEOPLE.subList(1, 4).forEach(user -> ROLES.forEach(role -> identities.deleteMembership(user, role)));
    }

    @RepeatedTest(3)
    void ofFourWhoCompleteOneTaskOneDoesAndTheOthersAreToldWhoItWas(RepetitionInfo round) throws Exception {
        String tender = cases.designing("RACE%d-2018".formatted(round.getCurrentRepetition()));
        String task = task("setTerms", tender);
        oneOf(atOnce((visitor, user) -> visitor.json("POST", TASKS + task + "/submit-form", body(TERMS))));
        assertThat(tenders.tender(tender).term()).isNotNull();
        assertThat(task("defineCriteria", tender)).isNotEmpty();
        plain(submit("officer", task, TERMS), 409, "Somebody else has already completed this task: ");
    }

    @RepeatedTest(3)
    void ofFourWhoClaimOneTaskOneHasItAndTheOthersAreToldWhoItIs(RepetitionInfo round) throws Exception {
        String tender = cases.designing("CLAIM%d-2018".formatted(round.getCurrentRepetition()));
        String task = task("setTerms", tender);
        oneOf(atOnce((visitor, user) -> claim(visitor, task, user)));
        String owner = tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
        String other = owner.equals("officer") ? "manager" : "officer";
        plain(claim(at(other), task, other), 409, "Somebody else has taken this task already: ");
    }

    @Test
    void ofFourWhoRegisterTheSameNewSupplierNobodyMeetsAnError() throws Exception {
        List<String> waiting = new ArrayList<>();
        for (int number = 1; number <= 4; number++) {
            cases.published("NEW%d-2018".formatted(number));
            waiting.add(task("registerBid", "NEW%d-2018-LEAD".formatted(number)));
        }
        Map<String, Object> form = bid(Map.of("supplierName", "Quail Care"));
        var next = waiting.iterator();
        var answers = atOnce((visitor, user) -> {
            String task;
            synchronized (next) {
                task = next.next();
            }
            return visitor.json("POST", TASKS + task + "/submit-form", body(form));
        });
        assertThat(answers).allSatisfy(answer -> assertThat(answer.statusCode()).isIn(204, 409));
        for (int number = 1; number <= 4; number++) {
            accepted("officer", "registerBid", "NEW%d-2018-LEAD".formatted(number), form);
        }
    }

    @Test
    void ofFourWhoEnterPricesOnOurPageOneDoesAndTheOthersAreToldSo() throws Exception {
        String page = "/tasks/enterPrices?taskId=" + task("enterPrices", COST);
        var names = Pattern.compile("name=\"([^\"]*COST-2018-LEAD-B[12])\"")
                .matcher(at("officer").get(page).body());
        Map<String, String> prices = names.results().collect(Collectors.toMap(name -> name.group(1), name -> "19.50"));
        assertThat(prices).hasSize(2);
        var answers = atOnce((visitor, user) -> visitor.submit("/work", page, prices));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsOnlyOnce(302)
                .allMatch(status -> List.of(302, 409, 422).contains(status));
    }

    /** A form of the task list, right as it is. */
    record Right(String user, String task, String key, Map<String, Object> form) {}

    @Test
    void aFormOfTheTaskListThatIsSentTwiceAtTheSameMomentIsDoneOnceAndTheOtherReadsThatItIsDone() throws Exception {
        for (Right each : List.of(
                new Right("officer", "prepareNotice", NOTICE, Map.of("deadline", "2018-07-02T12:00")),
                new Right("manager", "approvePublication", APPROVE, Map.of("decision", "approve", "reason", "")),
                new Right("officer", "namePanel", PANEL, BadInputTests.PEOPLE),
                new Right("officer", "confirmAward", CONFIRM, Map.of("decision", "confirm", "reason", "No challenge")),
                new Right(
                        "contracts",
                        "decideEnding",
                        OLD_CONTRACT,
                        Map.of("decision", "end", "reason", "No more need")))) {
            String task = task(each.task(), each.key());
            oneOf(atOnce(
                    List.of(each.user(), each.user()),
                    (visitor, user) -> visitor.json("POST", TASKS + task + "/submit-form", body(each.form()))));
            long facts = trail.count();
            plain(submit(each.user(), task, each.form()), 409, "already completed this task: ");
            assertThat(trail.count()).as(each.task()).isEqualTo(facts);
        }
    }

    @Test
    void aSignatureThatIsSentTwiceAtTheSameMomentSignsOnce() throws Exception {
        String contract = contracts.ofLotRole(SIGN).get(0).reference();
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2018-03-06T10:00:00Z")));
        String task = task("signContract", contract);
        oneOf(atOnce(
                List.of("manager", "manager"),
                (visitor, user) -> visitor.json("POST", TASKS + task + "/submit-form", body(Map.of("confirm", true)))));
        assertThat(trail.of(contracts.ofLotRole(SIGN).get(0).caseReference()))
                .filteredOn(line -> line.eventType().equals("ContractSigned"))
                .hasSize(1);
    }

    private static void oneOf(List<HttpResponse<String>> answers) {
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .as(answers.stream().map(HttpResponse::body).toList().toString())
                .containsOnlyOnce(204)
                .containsOnly(204, 409);
        answers.stream()
                .filter(answer -> answer.statusCode() == 409)
                .forEach(answer -> plain(answer, 409, "omebody else"));
    }

    private static HttpResponse<String> claim(Visitor visitor, String task, String user) {
        return visitor.json("POST", TASKS + task + "/claim", "{\"userId\":\"%s\"}".formatted(user));
    }

    private List<HttpResponse<String>> atOnce(BiFunction<Visitor, String, HttpResponse<String>> what) throws Exception {
        return atOnce(PEOPLE, what);
    }

    private List<HttpResponse<String>> atOnce(
            List<String> people, BiFunction<Visitor, String, HttpResponse<String>> what) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(people.size());
        try {
            List<Future<HttpResponse<String>>> coming = new ArrayList<>();
            for (String user : people) {
                Visitor visitor = signedIn(user);
                Callable<HttpResponse<String>> asked = () -> {
                    start.await();
                    return what.apply(visitor, user);
                };
                coming.add(pool.submit(asked));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (var answer : coming) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
