package org.tenderway.evaluation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.tender.Tenders;

/** Evaluators at their sheets with the keyboard, in two windows, and one question at a time. */
@BrowserTest
class ScoringBrowserTests {

    private static final By SCORE = By.cssSelector("input[inputmode='numeric']");

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identities;

    @Autowired
    Tenders tenders;

    private final List<String> violations = new ArrayList<>();
    private Browser browser;
    private Browser other;

    @BeforeEach
    void openBrowsers() {
        browser = Browser.at("http://localhost:" + port);
        other = Browser.at("http://localhost:" + port);
    }

    @AfterEach
    void close() {
        browser.close();
        other.close();
        ClockUtil.reset();
    }

    @Test
    void sheetsAreFilledInWithTheKeyboardAndNoWindowOverwritesAnother() {
        Task sheet = task("scoreQuality", "evaluator");
        String lotRole = key(sheet);
        String page = "/tasks/scoreQuality?taskId=" + sheet.getId();
        browser.signIn("evaluator").open(page);
        other.signIn("evaluator").open(page);
        looksRight(browser);
        browser.type(SCORE, "4").find(SCORE).sendKeys(Keys.TAB);
        browser.waitFor("Saved at");
        browser.find(SCORE).sendKeys(Keys.ARROW_DOWN, "3", Keys.TAB);
        assertThat(browser.find(SCORE).getDomProperty("value")).isEqualTo("4");
        other.type(SCORE, "2").find(SCORE).sendKeys(Keys.TAB);
        other.waitFor("Not saved: this cell was saved in another window");
        assertThat(other.find(SCORE).getDomProperty("value")).isEqualTo("2");
        looksRight(other);
        browser.open(page);
        assertThat(browser.find(SCORE).getDomProperty("value")).isEqualTo("4");

        Task plain = tasks.createTaskQuery()
                .taskDefinitionKey("scoreQuality")
                .taskAssignee("expert")
                .processInstanceBusinessKey(lotRole)
                .singleResult();
        try (Browser third = Browser.at("http://localhost:" + port)) {
            third.signIn("expert").open("/tasks/scoreQuality?taskId=" + plain.getId());
            third.waitFor("Question 1 of");
            looksRight(third);
            third.find(By.cssSelector("textarea")).sendKeys("I felt heard");
            third.press(By.cssSelector("input[type='radio'][value='3'] + label"));
            third.through(
                    () -> third.find(By.cssSelector("button[value='next']")).sendKeys(Keys.ENTER));
            third.waitFor("Question 2 of");
            third.open("/tasks/scoreQuality/questions?taskId=" + plain.getId() + "&at=9999");
            third.waitFor("Check your scores");
            looksRight(third);
        }

        browser.open("/lots/" + lotRole + "/interests").waitFor("Declare your interests");
        looksRight(browser);
        browser.find(By.cssSelector("textarea")).sendKeys("A friend works there");
        browser.press(By.cssSelector("input[type='radio'][value='PERCEIVED'] + label"));
        browser.enter(By.cssSelector("main button[type='submit']"));
        assertThat(browser.address()).endsWith("/work");

        String tender = tenders.lotRole(lotRole).tender();
        try (Browser officer = Browser.at("http://localhost:" + port)) {
            officer.signIn("officer").open("/tenders/" + tender + "/panels").waitFor("Question sets");
            looksRight(officer);
            officer.open("/tenders/" + tender + "/conflicts").waitFor("A friend works there");
            looksRight(officer);
            officer.open("/tasks/decideConflict?taskId="
                            + task("decideConflict", "").getId())
                    .waitFor("What becomes of this member?");
            looksRight(officer);
        }
        assertThat(violations).isEmpty();
    }

    private void looksRight(Browser shown) {
        shown.accessibilityViolations().forEach(found -> violations.add(shown.address() + ": " + found));
    }

    private Task task(String task, String assignee) {
        identities.clearAuthentication();
        var query = tasks.createTaskQuery().taskDefinitionKey(task);
        return (assignee.isEmpty() ? query : query.taskAssignee(assignee))
                .list().stream().findFirst().orElseThrow();
    }

    private String key(Task task) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
