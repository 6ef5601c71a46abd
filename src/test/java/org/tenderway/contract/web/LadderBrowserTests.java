package org.tenderway.contract.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.Tasklist;
import org.tenderway.contract.Commissioning;

/** A reviewer leads a contract into an improvement plan, and a manager stops new placements and lifts that again. */
@BrowserTest
class LadderBrowserTests {

    private static final String CONTRACT = "HC-2018-OLD-1";
    private static final String PERFORMANCE = "/contracts/" + CONTRACT + "/performance";

    @LocalServerPort
    int port;

    @Autowired
    Commissioning commissioning;

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
    void aReviewerGoesFromAConcernToTheActionsOfAnImprovementPlan() {
        browser.signIn("reviewer").open(PERFORMANCE).waitFor("No review is planned");
        assertAccessible();
        browser.enter(By.linkText("Record a concern or a safeguarding alert"));
        browser.waitFor("Enter no personal details");
        send();
        browser.waitFor("There is a problem").waitFor("Choose what the concern is about");
        assertAccessible();
        browser.find(By.id("kind")).sendKeys("Staffing");
        choose("severity-HIGH");
        browser.type(By.id("notedOn"), LocalDate.of(2018, 6, 1).toString());
        browser.type(By.id("note"), "Visits are often late at weekends");
        send();
        browser.waitFor("The concern was recorded").waitFor("Staffing, High");
        assertAccessible();

        browser.open("/work").enter(By.partialLinkText("Review the contract"));
        browser.waitFor("How well is it met");
        for (WebElement poor : browser.driver().findElements(By.cssSelector("label[for$='-POOR']"))) {
            poor.click();
        }
        browser.driver().findElements(By.cssSelector("textarea[id^='note']")).forEach(note -> note.sendKeys("Gaps"));
        send();
        browser.waitFor("There is a problem").waitFor("Choose what the review comes to");
        assertAccessible();
        choose("outcome-improvement-plan");
        browser.type(By.id("summary"), "Too few staff at weekends");
        send();
        browser.waitFor("The review was recorded").waitFor("Cause for concern: an improvement plan");

        browser.open("/work").enter(By.partialLinkText("Agree the actions of the improvement plan"));
        browser.waitFor("Too few staff at weekends");
        assertAccessible();
        browser.type(By.id("text0"), "Recruit for weekends");
        browser.type(By.id("owner0"), "Branch manager");
        browser.type(By.id("evidence0"), "Rota of four weeks");
        send();
        browser.waitFor("There is a problem").waitFor("Enter the date of action 1");
        browser.type(By.id("dueOn0"), "2018-09-01");
        send();
        browser.waitFor("Improvement plan").waitFor("Recruit for weekends").waitFor("With the provider");
        assertAccessible();
        browser.picture("improvement-plan");
    }

    @Test
    void aManagerStopsNewPlacementsAtOnceAndLiftsThatBeforeTheReview() {
        browser.signIn("reviewer").open(PERFORMANCE + "/suspension");
        browser.waitFor("Present residents stay");
        assertAccessible();
        browser.find(By.id("cause")).sendKeys("A risk to the safety");
        browser.type(By.id("because"), "Medicines were not given");
        browser.press(By.cssSelector("label[for=immediate]"));
        send();
        browser.waitFor("The suspension of new placements was proposed");
        browser.close();

        openBrowser();
        Tasklist.of(browser, "manager")
                .open("Decide at once whether new placements stop")
                .claim()
                .shows("A risk to the safety of residents")
                .choose("Stop new placements from today")
                .write("Day of the first review", LocalDate.of(2018, 7, 20))
                .complete();
        LocalDate day = LocalDate.of(2018, 7, 10);
        browser.waitUntil(
                "new placements are stopped",
                () -> !commissioning.mayTakeNewWork(CONTRACT, day).allowed());
        browser.open(PERFORMANCE).waitFor("No new placements since");
        assertAccessible();
        browser.picture("suspension");
        browser.enter(By.linkText("Lift the suspension before its review"));
        send();
        browser.waitFor("There is a problem").waitFor("Say why new placements may be made again");
        assertAccessible();
        browser.type(By.id("reason"), "Medicines are given as prescribed");
        send();
        browser.waitFor("New placements may be made again");
        assertThat(commissioning.mayTakeNewWork(CONTRACT, day).allowed()).isTrue();
    }

    private void choose(String radio) {
        browser.press(By.cssSelector("label[for='%s']".formatted(radio)));
    }

    private void send() {
        browser.enter(By.cssSelector("main button[type=submit]"));
    }

    private void assertAccessible() {
        assertThat(browser.accessibilityViolations()).isEmpty();
    }
}
