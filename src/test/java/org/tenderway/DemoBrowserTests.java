package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.award.Awards;

/** What officers, evaluators and managers do in a real browser, on the cases of the demo and in this order. */
@BrowserTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DemoBrowserTests {

    private static final String STANDSTILL = "Watch the standstill · HC-2018 · Lot 6 Rushcliffe, lead";
    private static final String NEW_END = "New last day of the standstill";

    @LocalServerPort
    int port;

    @Autowired
    Awards awards;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = Browser.at("http://localhost:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @AfterAll
    static void handBackTheClock() {
        ClockUtil.reset();
    }

    @Test
    @Order(1)
    void noPageThatAnybodyCanReachViolatesTheGuidelines() {
        var walk = new PageWalk(browser);
        walk.from("/", "/accessibility", "/login", "/nowhere");
        walk.from("/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31");
        walk.from("/calculators/standstill?regime=PCR2015&channel=ELECTRONIC&start=2018-05-31&statedEnd=2018-06-02");
        walk.as("officer", "/work", "/cases/HC-2018", "/cases/XX-2000", "/tenders/TRAVEL-2018-LEAD/bids");
        walk.as("contracts", "/work", "/contracts", "/contracts/HC-2018-OLD-1");
        for (String user : List.of("evaluator", "moderator", "clerk", "manager", "admin")) {
            walk.as(user, "/work");
        }
        assertThat(walk.violations()).isEmpty();
        assertThat(walk.seen())
                .contains("/work", "/cases/*", "/mailbox/*", "/calendar", "/training-clock", "/programmes/new")
                .contains("/cases/*/decisions/*", "/tasks/scoreQuality", "/tasks/moderateScores", "/contracts/*");
    }

    @Test
    @Order(2)
    void anOfficerFindsATaskIsRefusedInPlainWordsAndCorrectsIt() {
        var tasklist = Tasklist.of(browser, "officer").shows("Waiting for me").shows("Watch the standstill");
        tasklist.filter("My groups' tasks").open(STANDSTILL).claim();
        tasklist.shows("Standstill to the end of Monday 11 June 2018").shows("First day to sign: Tuesday 12 June 2018");
        browser.picture("tasklist");

        tasklist.choose("Extend the standstill of this lot and role")
                .write(NEW_END, LocalDate.of(2018, 6, 10))
                .write("Reason", "More time to consider the award")
                .complete();
        assertThat(tasklist.notification("an extension must end later than the present end, Monday 11 June 2018"))
                .doesNotContain("Exception")
                .doesNotContain("org.");
        browser.picture("refusal");

        tasklist.write(NEW_END, LocalDate.of(2018, 7, 5)).complete();
        browser.waitUntil("the standstill is extended", () -> LocalDate.of(2018, 7, 5)
                .equals(awards.find("HC-2018-LEAD-6").orElseThrow().standstillEndsOn()));
        browser.open("/camunda/app/tasklist/default/");
        // Tasklist covers a form, links and all, until the task is claimed.
        tasklist.filter("Waiting for me").open(STANDSTILL).claim();
        tasklist.shows("Standstill to the end of Thursday 5 July 2018");
        browser.press(By.linkText("Open the case page")).waitFor("Home based care and support services");
        assertThat(browser.address()).endsWith("/cases/HC-2018");
        assertThat(browser.text()).contains("Olive Farrow", "5 July 2018", "Extended: More time to consider the award");
        browser.picture("case");
        browser.open("/work").waitFor("Watch the standstill").picture("my-work");
    }

    @Test
    @Order(3)
    void aManagerSeesTheRunningCaseItsPictureAndWhereItStandsInCockpit() {
        Tasklist.signIn(browser, "cockpit", "manager");
        browser.waitFor("Running Process Instances").open("/camunda/app/cockpit/default/#/processes");
        browser.press(By.linkText("Hold the standstill of one lot and role"));
        browser.press(By.xpath("//tr[contains(., 'HC-2018-LEAD-6')]//a[contains(@href, 'process-instance')]"));
        browser.waitFor("HC-2018-LEAD-6");
        assertThat(browser.find(By.cssSelector(".djs-container [data-element-id=watchStandstill]"))
                        .getText())
                .contains("Watch the");
        assertThat(browser.find(By.cssSelector("[data-container-id=watchStandstill] .badge"))
                        .getText())
                .isEqualTo("1");
        browser.picture("cockpit");
        browser.open("/cases/HC-2018").waitFor("Maya Holt").waitFor("Where it stands");
    }

    @Test
    @Order(4)
    void anEvaluatorScoresOnThePageBehindTheTask() {
        Tasklist.of(browser, "evaluator")
                .open("Score quality · CARERS-2018 · Lot 1 Whole county, lead")
                .openPage();
        browser.waitFor("Nightingale Support");
        fill("4", "As the answer shows");
        browser.driver().executeScript("window.scrollTo(0, 0)");
        browser.picture("scoring");
        fill("7", "As the answer shows");
        submit();
        assertThat(browser.waitFor("There is a problem").text()).contains("on the question's scale, 0 to 5");
        fill("4", "As the answer shows");
        submit();
        browser.waitFor("My work");
        assertThat(browser.address()).endsWith("/work");
        assertThat(browser.text()).contains("Nothing waits for you").doesNotContain("Score quality");
    }

    @Test
    @Order(5)
    void aModeratorLocksTheScoresAndAnOfficerEntersThePrices() {
        Tasklist.of(browser, "moderator")
                .open("Moderate the scores · EQUIP-2018 · Lot 1 Whole county, lead")
                .openPage();
        browser.waitFor("Edith Marlow");
        fill("4", "Agreed by the panel");
        submit();
        browser.waitFor("Nothing waits for you");
        browser.driver().manage().deleteAllCookies();

        // Work without a due date stands behind all that has one.
        Tasklist.of(browser, "officer")
                .filter("All open tasks by case")
                .open("Enter the prices · EQUIP-2018 · Lot 1 Whole county, lead")
                .claim()
                .openPage();
        browser.waitFor("price in pounds");
        fill("19.50", "");
        submit();
        browser.waitFor("My work");
        assertThat(browser.text()).doesNotContain("Enter the prices");
    }

    private void fill(String number, String reason) {
        for (WebElement field : browser.driver().findElements(By.cssSelector("main input[type=text]"))) {
            field.clear();
            field.sendKeys(number);
        }
        for (WebElement field : browser.driver().findElements(By.cssSelector("main table textarea"))) {
            field.clear();
            field.sendKeys(reason);
        }
    }

    private void submit() {
        browser.press(By.cssSelector("main form .govuk-button:not(.govuk-button--secondary)"));
    }
}
