package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Understudy;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.SealedBox;
import org.tenderway.evaluation.EvaluationDesk;
import org.tenderway.evaluation.EvaluationRoom;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.domain.DeclarationView.Declared;
import org.tenderway.evaluation.domain.InterestNature;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.evaluation.domain.Ruling;
import org.tenderway.evaluation.process.EvaluationConflictProcess;
import org.tenderway.evaluation.process.EvaluationScoringProcess;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SignedInSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.Tenders;

/** Who sees what of opened bids and their evaluation, from the opening to the summaries: as the page of access says. */
@DatabaseTest
class AccessToEvaluationTests {

    private static final List<String> PEOPLE = List.of(
            "officer",
            "evaluator",
            "expert",
            "moderator",
            "clerk",
            "contracts",
            "reviewer",
            "health",
            "placements",
            "manager",
            "admin",
            "the bidder",
            "another supplier",
            "nobody");
    /** They work on nothing of it, so they are asked for in a few states unless every cell is wanted. */
    private static final Set<String> STRANGERS =
            Set.of("contracts", "reviewer", "health", "placements", "admin", "another supplier", "nobody");

    private static final List<String> OTHERS = List.of("third", "fourth");
    private static final Set<String> PRICED = Set.of("officer", "manager", "moderator", "clerk", "the bidder");
    private static final boolean EVERY_CELL = Boolean.getBoolean("tenderway.test.access");
    private static final String PRICE = "17.85";
    private static final String ANSWER = "canary-7b1d";

    private final String tender = "EV-2018-SEES";
    private final String lotRole = tender + "-1";
    private final AccessTable table = new AccessTable();
    private final Map<String, String> tasksOf = new HashMap<>();
    private final Map<String, SignedInSupplier> signedIn = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int cells;
    private String alder = "";
    private String answerFile = "";
    private String priceFile = "";
    private String otherFile = "";

    @Understudy
    Tenders tenders;

    @Understudy
    Awards awards;

    @Understudy(spy = true)
    People people;

    @Autowired
    SealedBox box;

    @Autowired
    OpeningDesk opening;

    @Autowired
    EvaluationRoom room;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    EvaluationScoringProcess scoring;

    @Autowired
    EvaluationConflictProcess conflicts;

    @Autowired
    Reopenings reopenings;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    MockMvc browser;

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void everyPersonInEveryStateSeesWhatThePublishedTableSays() throws Exception {
        // Nothing of it depends on the database, and there are many pages to ask for.
        assumeThat(TestDatabase.isPostgres()).isFalse();
        opened();
        lookAsEverybody("the bids are opened, no panel is named");
        named();
        look("a panel is named, nobody has declared an interest or none");
        scoring("evaluator", Map.of());
        scoring("moderator", Map.of());
        OTHERS.forEach(other -> scoring(other, Map.of()));
        look("everybody but the expert has declared to have none");
        scoring("expert", Map.of(room.bid(lotRole, "Alder Care"), new Declared(InterestNature.ACTUAL, "my aunt")));
        look("the expert has declared one in the bidder");
        decided();
        look("it is decided: the expert stays away from this bid; everybody else scores");
        scored();
        look("every sheet is handed in, the chair moderates");
        room.person("moderator");
        desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 4));
        lookAsEverybody("quality is locked, the officer confirms the prices");
        priced();
        look("the result is computed");
        reopened();
        look("the scores are re-opened");
        room.person("moderator");
        desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 4));
        room.jobs(lotRole);
        look("the scores are locked again");
        announced();
        lookAsEverybody("the award is announced and every summary is sent");
        assertThat(wrong).isEmpty();
        assertThat(cells)
                .isEqualTo(papers().size()
                        * (EVERY_CELL
                                ? 11 * PEOPLE.size()
                                : 11 * (PEOPLE.size() - STRANGERS.size()) + 3 * STRANGERS.size()));
        if (Boolean.getBoolean("tenderway.docs.write")) {
            table.write();
        }
        assertThat(table.text()).as(AccessTable.HOW).isEqualTo(AccessTable.published());
    }

    /** What is looked at, by the name that the page gives it. */
    private Map<String, String> papers() {
        Map<String, String> papers = new LinkedHashMap<>();
        String bid = "/lots/%s/bids/%s/files/".formatted(lotRole, room.bid(lotRole, "Alder Care"));
        papers.put("A file of the answer to question Q1 of the bid", bid + answerFile);
        papers.put(
                "A file of the answer to the same question of a bid in which nobody has an interest",
                "/lots/%s/bids/%s/files/%s".formatted(lotRole, room.bid(lotRole, "Birch Care"), otherFile));
        papers.put("A file of the bid's prices", bid + priceFile);
        papers.put("The declaration of interests", "/lots/%s/interests".formatted(lotRole));
        papers.put("The evaluator's sheet", "/tasks/scoreQuality?taskId=" + tasksOf.getOrDefault("evaluator", "none"));
        papers.put(
                "The reader's own sheet as a file",
                "/evaluations/%s/my-scores/file/download?format=csv".formatted(lotRole));
        papers.put(
                "The agreed scores as a file", "/evaluations/%s/consensus/file/download?format=csv".formatted(lotRole));
        papers.put("The page on which prices are confirmed", "/tasks/enterPrices?taskId=" + task("enterPrices"));
        papers.put("The result of the lot and role", "/evaluations/%s/result".formatted(lotRole));
        papers.put("Re-openings and their reasons", "/evaluations/%s/reopening".formatted(lotRole));
        papers.put("The conflicts assessment", "/tenders/%s/conflicts".formatted(tender));
        String home = "/tenders/%s/evaluation-papers".formatted(tender);
        papers.put("The evaluation report", home + "/report.docx");
        papers.put("Its exempt annex", home + "/exempt-annex.docx");
        papers.put(
                "The bidder's assessment summary, in the council",
                "%s/%s/%s/assessment-summary.pdf".formatted(home, lotRole, alder));
        papers.put("The bidder's assessment summary, on the portal", "/supplier/summaries/%s.pdf".formatted(lotRole));
        return papers;
    }

    private void lookAsEverybody(String state) throws Exception {
        look(state, PEOPLE);
    }

    private void look(String state) throws Exception {
        look(
                state,
                EVERY_CELL
                        ? PEOPLE
                        : PEOPLE.stream()
                                .filter(person -> !STRANGERS.contains(person))
                                .toList());
    }

    private void look(String state, List<String> people) throws Exception {
        room.nobody();
        for (Map.Entry<String, String> paper : papers().entrySet()) {
            TreeSet<String> seen = new TreeSet<>();
            for (String person : people) {
                cells++;
                MockHttpServletResponse answer = answer(person, paper.getValue());
                String said = answer.getContentAsString(StandardCharsets.UTF_8);
                if (answer.getStatus() == 200) {
                    seen.add(person);
                } else if (said.contains(ANSWER)) {
                    wrong.add("%s: %s reads of an answer in a refusal of %s".formatted(state, person, paper.getKey()));
                }
                if (said.contains(PRICE) && (answer.getStatus() != 200 || !PRICED.contains(person))) {
                    wrong.add("%s: %s reads a price at %s".formatted(state, person, paper.getKey()));
                }
            }
            table.seen(state, paper.getKey(), seen);
        }
    }

    private MockHttpServletResponse answer(String person, String path) throws Exception {
        MockHttpServletRequestBuilder asked = get(path);
        if (person.equals("the bidder") || person.equals("another supplier")) {
            String organisation = person.equals("the bidder") ? "Alder Care" : "Somebody Else";
            asked.with(authentication(UsernamePasswordAuthenticationToken.authenticated(
                    supplier(organisation), null, AuthorityUtils.createAuthorityList("ROLE_SUPPLIER"))));
        } else if (!person.equals("nobody")) {
            asked.with(user(person));
        }
        return browser.perform(asked).andReturn().getResponse();
    }

    private SignedInSupplier supplier(String organisation) {
        return signedIn.computeIfAbsent(organisation, name -> {
            SignedInSupplier person = accounts.provide(
                    name + tender,
                    new NewAccount(name, "Sam Example", "bids@bidder.example", "a long password", "a long password"));
            if (name.equals("Alder Care")) {
                assertThat(accounts.reference(person.account())).isEqualTo(alder);
            }
            return person;
        });
    }

    private void opened() {
        box.stands(tenders, tender);
        for (String other : OTHERS) {
            given(people.find(other))
                    .willReturn(Optional.of(new Person(other, other, other + "@c.example", Set.of(Role.EVALUATOR))));
        }
        box.submits(tender, "Alder Care", ANSWER);
        box.submits(tender, "Birch Care", "something else");
        box.closes();
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            opening.handIn(tender, SealedBox.passphrase(opener));
        }
        room.nobody();
        alder = room.supplier(tender, "Alder Care");
        answerFile = file("Alder Care", "QUALITY");
        priceFile = file("Alder Care", "PRICE");
        otherFile = file("Birch Care", "QUALITY");
    }

    private String file(String bidder, String kind) {
        return String.valueOf(jdbc.queryForObject(
                "select file from bid_file_in_bid where bid = ? and kind = ?",
                String.class,
                room.bid(lotRole, bidder),
                kind));
    }

    private void named() {
        runtime.startProcessInstanceByKey("evaluation-scoring", tender + "-2");
        runtime.startProcessInstanceByKey("evaluation-scoring", lotRole);
        room.as("officer", "procurement-officer");
        room.complete(
                "namePanel",
                lotRole,
                Map.of("evaluators", "evaluator, expert, third, fourth", "moderator", "moderator"));
        for (String who : List.of("evaluator", "third", "fourth")) {
            jdbc.update(
                    "insert into evaluation_remit (lot_role, user_id, criterion) values (?, ?, 'Q1')", lotRole, who);
        }
        for (String who : List.of("expert", "third", "fourth")) {
            jdbc.update(
                    "insert into evaluation_remit (lot_role, user_id, criterion) values (?, ?, 'Q2')", lotRole, who);
        }
        room.nobody();
    }

    private void scoring(String member, Map<String, Declared> interests) {
        room.person(member);
        scoring.declare(lotRole, interests);
        sheets();
    }

    private void decided() {
        room.nobody();
        Task task = tasks.createTaskQuery().taskDefinitionKey("decideConflict").singleResult();
        room.as("officer", "procurement-officer");
        conflicts.decide(conflicts.interestOf(task.getId()), Ruling.values()[0], "an aunt is close");
        sheets();
    }

    private void sheets() {
        room.nobody();
        tasks.createTaskQuery()
                .taskDefinitionKey("scoreQuality")
                .processInstanceBusinessKey(lotRole)
                .list()
                .forEach(task -> tasksOf.put(task.getAssignee(), task.getId()));
    }

    private void scored() {
        Map<String, List<String>> asked = Map.of(
                "evaluator", List.of("Q1"),
                "expert", List.of("Q2"),
                "third", List.of("Q1", "Q2"),
                "fourth", List.of("Q1", "Q2"));
        asked.forEach((who, questions) -> {
            room.person(who);
            Map<String, Map<String, ScoreWithReason>> cells = room.scores(lotRole, (bidder, question) -> 4);
            cells.values().forEach(row -> row.keySet().retainAll(questions));
            if (who.equals("expert")) {
                cells.remove(room.bid(lotRole, "Alder Care"));
            }
            desk.submitScores(lotRole, who, cells);
        });
        room.nobody();
    }

    private void priced() {
        room.as("officer", "procurement-officer");
        desk.enterPrices(lotRole, Map.of());
        room.jobs(lotRole);
    }

    private void reopened() {
        room.person("officer");
        reopenings.ask(lotRole, "an attachment was overlooked");
        room.person("manager");
        room.complete("decideReopening", lotRole, Map.of("decision", "yes", "reason", "it was"));
        room.nobody();
    }

    private String task(String key) {
        room.nobody();
        return tasks.createTaskQuery().taskDefinitionKey(key).processInstanceBusinessKey(lotRole).list().stream()
                .map(Task::getId)
                .findFirst()
                .orElse("none");
    }

    private void announced() {
        given(awards.find(lotRole))
                .willReturn(Optional.of(new AwardView(
                        lotRole,
                        HomeCareBids.CASE,
                        AwardStatus.ANNOUNCED,
                        List.of(alder),
                        LocalDate.of(2027, 3, 3),
                        StandstillDuty.MANDATORY,
                        LocalDate.of(2027, 3, 15),
                        LocalDate.of(2027, 3, 16),
                        "",
                        List.of(),
                        false,
                        null,
                        "")));
        transaction.executeWithoutResult(status ->
                publisher.publishEvent(new AwardAnnounced(HomeCareBids.CASE, lotRole, "Every bidder was told", "")));
    }
}
