package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.Browser;
import org.tenderway.BrowserTest;
import org.tenderway.Tasklist;
import org.tenderway.portal.Payloads;

/** Programs in what a room says of a task, on a form in the engine's Tasklist: they are read and never run. */
@BrowserTest
class TasklistTextBrowserTests {

    private static final String NAME = "Read <img src=x onerror=alert(1)> names";

    /** The form's own mark below it is a picture. */
    private static final String FIELD = ".fjs-container .fjs-form-field:not(.fjs-powered-by) ";

    private static final String FORM =
            """
            {"id":"paper-signs-form","type":"default","schemaVersion":16,"executionPlatform":"Camunda Platform",
             "components":[{"type":"text","text":"{{summary}}"}]}""";

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    private Browser browser;
    private String deployment = "";
    private String task = "";

    @BeforeEach
    void deploy() {
        browser = Browser.at("http://localhost:" + port);
        var model = Bpmn.createExecutableProcess("paper-signs")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .userTask("paperSigns")
                .name(NAME)
                .camundaCandidateGroups("procurement-officer")
                .camundaFormRef("paper-signs-form")
                .camundaFormRefBinding("latest")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("paper-signs.bpmn", model)
                .addString("paper-signs-form.form", FORM)
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("paper-signs", "PAPER-SIGNS");
        task = tasks.createTaskQuery()
                .processDefinitionKey("paper-signs")
                .singleResult()
                .getId();
    }

    @AfterEach
    void withdraw() {
        browser.close();
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void namesAndProgramsAreReadOnTheFormAsTheyWereTyped() {
        // The demo has more tasks than the first page of the list.
        Tasklist.at(browser, "officer", task).shows(NAME).claim();
        browser.waitFor("Cwmni Gofal");
        String form =
                String.valueOf(browser.find(By.cssSelector(".fjs-container")).getDomProperty("textContent"));
        for (String typed : Payloads.hundred().subList(0, 10)) {
            assertThat(form).contains(typed);
        }
        // A browser shows several spaces as one, and none at the ends of a line.
        Payloads.NAMES.forEach(name ->
                assertThat(form.replaceAll("\\s+", " ")).contains(name.strip().replaceAll("\\s+", " ")));
        for (String element : List.of("script", "img", "svg", "iframe", "math", "textarea", "a[href^='javascript']")) {
            assertThat(browser.driver().findElements(By.cssSelector(FIELD + element)))
                    .as(element)
                    .isEmpty();
        }
        assertThat(browser.driver().findElements(By.cssSelector("img[src='x']")))
                .isEmpty();
    }
}
