package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.bid.BidContents;
import org.tenderway.bid.BidContents.Answer;
import org.tenderway.bid.BidContents.Offer;
import org.tenderway.bid.OpenedBids;
import org.tenderway.bid.OpeningDesk;
import org.tenderway.bid.SealedBids;
import org.tenderway.bid.SealedBox;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.tender.Tenders;

/** Prices of sealed bids come from their envelopes, and nobody sees one before every quality score is locked. */
@DatabaseTest
class SealedPricesTests {

    private static final String ALDER = "7919.4321";
    private static final String BIRCH = "6367.8765";
    /** However it is written, but not the same digits in the middle of a number drawn at random. */
    private static final Pattern A_PRICE = Pattern.compile("(?<![0-9A-Za-z])(7,?919|6,?367)(?![0-9A-Za-z])");

    private static final List<String> EVALUATORS = List.of("pe1", "pe2", "pe3", "pe4", "pe5");
    private static final List<String> PEOPLE =
            List.of("pe1", "pe2", "pe3", "pe4", "pe5", "moderator", "officer", "manager", "clerk", "admin");
    private static int count;

    private final String tender = "EV-2018-P" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    SealedBox box;

    @Autowired
    SealedBids sealed;

    @Autowired
    OpeningDesk opening;

    @Autowired
    OpenedBids opened;

    @Autowired
    EvaluationRoom room;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Evaluations evaluations;

    @Autowired
    Reopenings reopenings;

    @Autowired
    IdentityService identities;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;

    @BeforeEach
    void sealedBids() {
        browser = MockMvcBuilders.webAppContextSetup(context)
                .apply(springSecurity())
                .build();
        EVALUATORS.forEach(this::evaluator);
        box.stands(tenders, tender);
    }

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234", "43210", "20413"})
    void nobodySeesAPriceBeforeEveryScoreIsLocked(String order) throws Exception {
        bid("Alder Care", Map.of(BidContents.PRICE, new BigDecimal(ALDER)));
        bid("Birch Care", Map.of(BidContents.PRICE, new BigDecimal(BIRCH)));
        open();
        panel();
        assertHidden();
        for (char at : order.toCharArray()) {
            String evaluator = EVALUATORS.get(at - '0');
            room.as(evaluator, "evaluator");
            desk.submitScores(lotRole, evaluator, room.scores(lotRole, (bidder, question) -> 4));
            room.person("moderator");
            if (room.openTasks(lotRole).contains("scoreQuality")) {
                room.person("moderator");
                assertThatThrownBy(() -> desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 4)))
                        .hasMessage("moderation waits until every evaluator has submitted");
            }
            assertHidden();
        }
        room.person("moderator");
        desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 4));
        assertThat(page("officer", "enterPrices")).contains(ALDER, BIRCH);
        room.person("officer");
        reopenings.ask(lotRole, "an attachment was overlooked");
        room.person("manager");
        room.complete("decideReopening", lotRole, Map.of("decision", "yes", "reason", "it was there"));
        assertHidden();
        room.person("moderator");
        desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 3));
        room.person("officer");
        desk.enterPrices(lotRole, Map.of());
        room.jobs(lotRole);
        assertThat(evaluations.rankingOf(lotRole))
                .extracting(RankedBid::supplierName)
                .containsExactly("Birch Care", "Alder Care");
    }

    @Test
    void anOpenedPriceIsConfirmedAndNeverAltered() throws Exception {
        bid("Alder Care", Map.of(BidContents.PRICE, new BigDecimal(ALDER)));
        open();
        lock();
        String task = room.task("enterPrices", lotRole);
        String bid = room.bid(lotRole, "Alder Care");
        var refused = browser.perform(post("/tasks/enterPrices")
                        .with(user("officer"))
                        .with(csrf())
                        .param("taskId", task)
                        .param("price-" + bid, "1"))
                .andReturn()
                .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("The price in the opened envelope stands: it is confirmed and not altered", ALDER);
        room.person("officer");
        assertThatThrownBy(() -> desk.enterPrices(lotRole, Map.of(bid, BigDecimal.ONE)))
                .hasMessageStartingWith("the price in the opened envelope stands");
        browser.perform(
                post("/tasks/enterPrices").with(user("officer")).with(csrf()).param("taskId", task));
        assertThat(jdbc.queryForObject(
                        "select price from evaluation_price where lot_role = ? and opened", BigDecimal.class, lotRole))
                .isEqualByComparingTo(ALDER);
    }

    @Test
    void aBasketComesLineByLine() throws Exception {
        BDDMockito.given(tenders.scoringRules(org.mockito.ArgumentMatchers.anyString()))
                .willReturn(java.util.Optional.of(
                        "price line DAY: 100; an hour by day\nprice line NIGHT: 10; an hour by night"));
        bid("Alder Care", Map.of("DAY", new BigDecimal("20"), "NIGHT", new BigDecimal("30")));
        bid("Birch Care", Map.of("DAY", new BigDecimal("22"), "NIGHT", new BigDecimal("5")));
        open();
        lock();
        assertThat(page("officer", "enterPrices")).contains("DAY, an hour by day", "NIGHT, an hour by night", ">100<");
        room.person("officer");
        desk.enterPricesByLine(lotRole, Map.of());
        room.jobs(lotRole);
        assertThat(evaluations.workingOf(lotRole))
                .anyMatch(line -> line.contains("basket: 2300"))
                .anyMatch(line -> line.contains("basket: 2250"));
        assertThat(evaluations.rankingOf(lotRole).get(0).supplierName()).isEqualTo("Birch Care");
    }

    private void assertHidden() throws Exception {
        List<String> seen = new ArrayList<>();
        for (String person : PEOPLE) {
            for (String task : List.of("scoreQuality", "moderateScores", "moderateAgain", "enterPrices")) {
                seen.add(page(person, task));
            }
            for (String page : List.of(
                    "/evaluations/" + lotRole + "/result",
                    "/evaluations/" + lotRole + "/reopening",
                    "/tenders/" + tender + "/exclusions",
                    "/work")) {
                seen.add(got(person, page));
            }
            room.person(person);
            assertThatThrownBy(() -> opened.prices(lotRole)).isInstanceOf(org.tenderway.vocabulary.Refusal.class);
            assertThatThrownBy(() -> desk.enterPrices(lotRole, Map.of()))
                    .isInstanceOf(org.tenderway.vocabulary.Refusal.class);
        }
        room.nobody();
        runtime.createVariableInstanceQuery().list().forEach(each -> seen.add(String.valueOf(each.getValue())));
        assertThat(seen).noneMatch(each -> A_PRICE.matcher(each).find());
        assertThat(jdbc.queryForObject(
                        "select count(*) from evaluation_price where lot_role = ?", Integer.class, lotRole))
                .isZero();
    }

    private String page(String person, String task) throws Exception {
        room.nobody();
        var open = tasks.createTaskQuery()
                .taskDefinitionKey(task)
                .processInstanceBusinessKey(lotRole)
                .list();
        return got(
                person,
                "/tasks/%s?taskId=%s"
                        .formatted(task, open.isEmpty() ? "" : open.get(0).getId()));
    }

    private String got(String person, String address) throws Exception {
        return browser.perform(get(address).with(user(person)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void lock() {
        panel();
        for (String evaluator : EVALUATORS) {
            room.as(evaluator, "evaluator");
            desk.submitScores(lotRole, evaluator, room.scores(lotRole, (bidder, question) -> 4));
        }
        room.person("moderator");
        desk.moderate(lotRole, room.scores(lotRole, (bidder, question) -> 4));
    }

    private void bid(String supplier, Map<String, BigDecimal> prices) {
        box.as(SealedBox.SUPPLIER_PERSON, "supplier");
        var offer = new Offer(Map.of("Q1", Answer.of("We care"), "Q2", Answer.of("Paid well")), prices, List.of());
        sealed.submit(tender, box.supplier(supplier), box.key(), new BidContents(Map.of(1, offer)));
    }

    private void open() {
        box.closes();
        for (String opener : List.of("officer", "manager")) {
            box.as(opener);
            opening.handIn(tender, SealedBox.passphrase(opener));
        }
        room.nobody();
    }

    private void panel() {
        room.panel(lotRole, EVALUATORS);
    }

    private void evaluator(String user) {
        identities.clearAuthentication();
        if (identities.createUserQuery().userId(user).count() == 0) {
            var person = identities.newUser(user);
            person.setFirstName("Eve");
            person.setLastName(user);
            identities.saveUser(person);
            identities.createMembership(user, "evaluator");
        }
    }
}
