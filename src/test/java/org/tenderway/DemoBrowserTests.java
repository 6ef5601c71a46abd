package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
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
import org.tenderway.referral.Referrals;
import org.tenderway.referral.RequestStatus;

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

    @Autowired
    Referrals referrals;

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
        browser.enter(By.linkText("Open the case page")).waitFor("Home based care and support services");
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
        // The page before shows the same picture of all its instances.
        browser.waitUntil("one instance is shown", () -> browser.address().contains("/process-instance/"))
                .waitFor("HC-2018-LEAD-6")
                .waitFor(By.cssSelector(".djs-container [data-element-id=watchStandstill]"), "Watch the")
                .waitFor(By.cssSelector("[data-container-id=watchStandstill] .badge"), "1");
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
        browser.forget();

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

    @Test
    @Order(7)
    void aPlacementOfficerFindsAPlaceForSomebodyOnThePages() {
        browser.signIn("placements").open("/referrals").enter(By.linkText("Enter a service request"));
        submit();
        browser.waitFor("There is a problem");
        assertThat(browser.accessibilityViolations()).isEmpty();
        Map.of(
                        "caseReference", "HOMES-2017",
                        "accreditedList", "HOMES-2017",
                        "service", "Residential care",
                        "amount", "1",
                        "neededFrom", "2018-06-11",
                        "area", "Nottingham",
                        "systemReference", "SC-4711",
                        "choices", "HOMES-2017-A-0002, HOMES-2017-A-0001")
                .forEach((field, text) -> browser.type(By.id(field), text));
        browser.find(By.id("registration")).sendKeys("Residential");
        browser.find(By.id("unit")).sendKeys("places");
        browser.find(By.id("urgency")).sendKeys("Routine");
        submit();
        browser.waitFor("offering has begun").waitFor("Passed over").waitFor("suspended from new placements");
        assertThat(browser.accessibilityViolations()).isEmpty();
        String page = browser.address();
        browser.press(By.cssSelector("label[for=answer]"));
        submit();
        browser.waitFor("The answer was recorded").waitFor("Accepted");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.forget();

        String reference = page.substring(page.lastIndexOf('/') + 1);
        Tasklist.of(browser, "placements")
                .open("Arrange the placement · HOMES-2017 · " + reference)
                .claim()
                .choose("The placement is arranged")
                .pick("What is the placement for?", "Long stay")
                .pick("By which rule is it paid?", "City homes")
                .write("First day", LocalDate.of(2018, 6, 11))
                .complete();
        browser.waitUntil(
                "somebody is placed",
                () -> referrals.find(reference).orElseThrow().status() == RequestStatus.PLACED);
        browser.open("/referrals/" + reference).enter(By.linkText(reference + "-P1"));
        browser.waitFor("Arranged").waitFor("Acacia House").waitFor("11 June 2018");
        browser.type(By.id("plan"), "Stays while the family looks for a home nearer by");
        browser.type(By.id("moveBy"), "soon");
        browser.enter(By.xpath("//button[contains(., 'Record the plan')]"));
        browser.waitFor("There is a problem");
        assertThat(browser.accessibilityViolations()).isEmpty();
        browser.type(By.id("moveBy"), "2018-12-31");
        browser.enter(By.xpath("//button[contains(., 'Record the plan')]"));
        browser.waitFor("31 December 2018");
        assertThat(browser.accessibilityViolations()).isEmpty();
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
        browser.enter(By.cssSelector("main form .govuk-button:not(.govuk-button--secondary)"));
    }
}
