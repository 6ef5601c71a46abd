package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.Keyboard;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.plan.NewProgramme;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;

/**
 * From the naming of the openers to the result, in a real browser and with the keyboard alone: three set passphrases, two
 * open, two evaluators and a chair declare, score, moderate and lock, and the officer confirms the prices.
 */
@BrowserTest
class OpeningBrowserTests {

    private static final String TENDER = "KEYS-2018-LEAD";
    private static final String LOT_ROLE = TENDER + "-1";
    private static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Quill Care", List.of(1), 4, "21.35"), Bidder.of("Rook Homecare", List.of(1), 3, "19.55"));

    @LocalServerPort
    int port;

    @Autowired
    Stage stage;

    @Autowired
    Programmes programmes;

    @Autowired
    TenderMoves tender;

    @Autowired
    SupplierMoves suppliers;

    @Autowired
    Bids bids;

    @Autowired
    TaskService tasks;

    private final List<String> violations = new ArrayList<>();
    private Browser browser;
    private Keyboard keys;

    @BeforeEach
    void openBrowser() {
        browser = Browser.at("http://localhost:" + port);
        keys = new Keyboard(browser);
    }

    @AfterEach
    void close() {
        browser.close();
        ClockUtil.reset();
    }

    @Test
    void twoPeopleOpenAndAPanelScoresWithTheKeyboardAlone() {
        stage.desk().as(TenderMoves.OFFICER, () -> programmes.open(programme()));
        tender.design(TENDER, "2018-11-01", 24, 48);
        tender.prepareNotice(TENDER, "2018-07-20T12:00");
        tender.approveNotice(TENDER);
        theBoxIsLocked();
        BIDDERS.forEach(bidder -> suppliers.handIn(TENDER, bidder));
        tooEarly();
        stage.at("2018-07-20T12:00:01");
        twoPeopleOpen();
        stage.runJobs();
        stage.does(
                TenderMoves.OFFICER,
                "namePanel",
                LOT_ROLE,
                Map.of("evaluators", "evaluator, expert", "moderator", "moderator"));
        for (String member : List.of("evaluator", "expert", "moderator")) {
            declares(member);
        }
        scores("evaluator", "");
        scores("expert", "&whole=true");
        theChairLocks();
        theOfficerConfirmsPrices();
        stage.runJobs();
        theResultIsRead();
        assertThat(violations).isEmpty();
    }

    private void theBoxIsLocked() {
        keys.signIn("officer");
        look("/tenders/" + TENDER + "/opening", "openers-named");
        for (String opener : List.of("officer", "manager", "contracts")) {
            keys.tick("openers", opener);
        }
        keys.enter("Name these openers");
        for (String opener : List.of("officer", "manager", "contracts")) {
            keys.signIn(opener);
            look("/tasks/setOpeningPassphrase?taskId=" + task("setOpeningPassphrase", TENDER, opener), "passphrase");
            keys.type("passphrase", passphrase(opener));
            keys.type("again", passphrase(opener));
            keys.enter("Set the passphrase");
        }
        keys.signIn("clerk");
        look("/tasks/printRecoverySheet?taskId=" + task("printRecoverySheet", TENDER, "clerk"), "sheet");
        keys.enter("Show the sheet");
        assertThat(browser.find(By.id("recovery-code")).getText()).matches("[2-9A-Z-]{35}");
        check();
    }

    private void tooEarly() {
        keys.signIn("manager");
        look("/tenders/" + TENDER + "/share", "share-early");
        keys.type("passphrase", passphrase("manager"));
        keys.enter("Hand in my share");
        browser.waitFor("The box stays locked until the deadline has passed").wholePage("keys-too-early");
        check();
    }

    private void twoPeopleOpen() {
        keys.signIn("officer");
        look("/tasks/openBids?taskId=" + task("openBids", TENDER, "officer"), "open-first");
        keys.type("passphrase", "not the one that was set");
        keys.enter("Hand in my share");
        browser.waitFor("This is not the passphrase that was set for this box");
        check();
        keys.type("passphrase", passphrase("officer"));
        keys.enter("Hand in my share");
        assertThat(browser.waitFor("handed in the first share").text()).doesNotContain("the bids are open");
        keys.signIn("manager");
        look("/tasks/confirmOpening?taskId=" + task("confirmOpening", TENDER, "manager"), "open-second");
        keys.type("passphrase", passphrase("manager"));
        keys.enter("Hand in my share");
        assertThat(browser.waitFor("the bids are open").text())
                .contains("Quill Care", "Rook Homecare", "was refused")
                .doesNotContain("21.35", "19.55");
        browser.wholePage("keys-opening-report");
        check();
    }

    private void declares(String member) {
        keys.signIn(member);
        look("/tasks/declareConflict?taskId=" + task("declareConflict", LOT_ROLE, member), "declare-" + member);
        List<String> groups = browser.driver().findElements(By.cssSelector("main input[type=radio]")).stream()
                .map(radio -> String.valueOf(radio.getDomAttribute("name")))
                .distinct()
                .toList();
        assertThat(groups).hasSize(BIDDERS.size());
        groups.forEach(group -> keys.choose(group, "NONE"));
        keys.enter("Declare");
    }

    private void scores(String evaluator, String more) {
        keys.signIn(evaluator);
        String path = "/tasks/scoreQuality?taskId=" + task("scoreQuality", LOT_ROLE, evaluator);
        if (!more.isEmpty()) {
            look(path, "question-" + evaluator);
        }
        look(path + more, "sheet-" + evaluator);
        assertThat(browser.text()).contains("(illustrative)").doesNotContain("21.35", "19.55");
        fill();
        browser.wholePage("keys-sheet-full-" + evaluator);
        keys.enter("Submit my scores");
        browser.waitUntil("the sheet is in", () -> browser.address().contains("/work"));
    }

    private void theChairLocks() {
        keys.signIn("moderator");
        look("/tasks/moderateScores?taskId=" + task("moderateScores", LOT_ROLE, "moderator"), "board");
        assertThat(browser.text()).contains("Evan Bright", "Edith Marlow").doesNotContain("21.35", "19.55");
        keys.enter("Lock these scores");
        browser.waitFor("There is a problem");
        check();
        fill();
        keys.enter("Save and go on");
        browser.waitFor("It is not submitted yet");
        check();
        keys.enter("Lock these scores");
        browser.waitUntil("quality is locked", () -> browser.address().contains("/work"));
    }

    private void theOfficerConfirmsPrices() {
        keys.signIn("officer");
        look("/tasks/enterPrices?taskId=" + task("enterPrices", LOT_ROLE, "officer"), "prices");
        assertThat(browser.text()).contains("21.35", "19.55");
        keys.enter("Confirm and enter the prices");
        browser.waitUntil("the prices are in", () -> browser.address().contains("/work"));
    }

    private void theResultIsRead() {
        look("/evaluations/" + LOT_ROLE + "/result", "result");
        assertThat(browser.text()).contains("Quill Care", "Rook Homecare");
        look("/tenders/" + TENDER + "/results", "results");
    }

    /** Every score and every reason of the page, in its own order. */
    private void fill() {
        for (BidView bid : bids.openedFor(LOT_ROLE)) {
            String score = bid.supplierName().startsWith("Quill") ? "4" : "3";
            for (String question : List.of("Q1", "Q2", "Q3")) {
                keys.type("score-%s-%s".formatted(bid.reference(), question), score);
                keys.type("reason-%s-%s".formatted(bid.reference(), question), "As the answer shows");
            }
        }
    }

    private void look(String path, String name) {
        browser.open(path).wholePage("keys-" + name);
        assertThat(browser.text()).doesNotContain("Page not found", "You cannot see this page", "This was not done");
        check();
    }

    private void check() {
        browser.accessibilityViolations().forEach(found -> violations.add(browser.address() + ": " + found));
    }

    private String task(String key, String businessKey, String user) {
        List<Task> open = tasks.createTaskQuery()
                .taskDefinitionKey(key)
                .processInstanceBusinessKey(businessKey)
                .list();
        return open.stream()
                .filter(task -> user.equals(task.getAssignee()))
                .findFirst()
                .orElseGet(() -> open.get(0))
                .getId();
    }

    private static String passphrase(String opener) {
        return "four fictional words of " + opener;
    }

    private static NewProgramme programme() {
        return OneLot.programme("KEYS-2018", "Support without a mouse" + Bidder.FICTIONAL, "Browsers");
    }
}
