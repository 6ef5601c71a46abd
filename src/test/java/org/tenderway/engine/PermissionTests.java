package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;

@DatabaseTest
class PermissionTests {

    static final String ENGINE = "/camunda/api/engine/engine/default";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Provisioning provisioning;

    String deployment = "";
    String instance = "";

    @BeforeEach
    void startACase() {
        var model = Bpmn.createExecutableProcess("watched")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .userTask("watchedTask")
                .name("Watch")
                .camundaCandidateGroups("evaluator")
                .camundaDueDate("2018-06-11T00:00:00")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("watched.bpmn", model)
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("watched", "WATCHED-2018")
                .getId();
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aManagerSeesEveryRunningCaseWithItsPictureAndChangesNone() {
        Visitor manager = signedIn("manager");
        assertThat(manager.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/process-instance/" + instance).body()).contains("WATCHED-2018");
        assertThat(manager.get(ENGINE + "/process-definition/key/watched/xml").statusCode())
                .isEqualTo(200);
        assertThat(manager.get(ENGINE + "/incident").statusCode()).isEqualTo(200);
        assertThat(manager.get(ENGINE + "/task/count?processInstanceBusinessKey=WATCHED-2018")
                        .body())
                .contains("\"count\":1");

        String modification = "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"watchedTask\"}]}";
        assertThat(manager.json("POST", ENGINE + "/process-instance/" + instance + "/modification", modification)
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.json("DELETE", ENGINE + "/process-instance/" + instance, "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(manager.json("POST", ENGINE + "/process-definition/key/watched/start", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anOfficerHasTasklistAndNoCockpit() {
        Visitor officer = signedIn("officer");
        assertThat(officer.get(ENGINE + "/process-definition/key/watched/xml").statusCode())
                .isEqualTo(200);
        assertThat(officer.get(SignInTests.WHO).body()).contains("\"tasklist\"").doesNotContain("\"cockpit\"");
        assertThat(officer.get("/camunda/api/cockpit/plugin/base/default/process-definition/statistics")
                        .statusCode())
                .isEqualTo(403);
        assertThat(officer.get(ENGINE + "/process-instance/count").body()).contains("\"count\":0");
    }

    @Test
    void theViewsOfTasklistAreThereForEverybodyAndWork() {
        Visitor evaluator = signedIn("evaluator");
        String filters = evaluator.get(ENGINE + "/filter?resourceType=Task").body();
        assertThat(filters)
                .contains("Waiting for me", "My tasks", "My groups' tasks", "Overdue", "All open tasks by case");
        assertThat(count(evaluator, "Waiting for me")).isNotEqualTo("{\"count\":0}");
        assertThat(count(evaluator, "My tasks")).contains("\"count\":0");
        assertThat(count(evaluator, "My groups' tasks")).isNotEqualTo("{\"count\":0}");
        assertThat(count(evaluator, "Overdue")).isNotEqualTo("{\"count\":0}");
        assertThat(count(signedIn("clerk"), "All open tasks by case")).contains("\"count\":0");
        provisioning.afterSingletonsInstantiated();
        assertThat(engine.getFilterService().createTaskFilterQuery().count()).isEqualTo(5);
    }

    private String count(Visitor visitor, String name) {
        String id = engine.getFilterService()
                .createTaskFilterQuery()
                .filterName(name)
                .singleResult()
                .getId();
        var answer = visitor.get(ENGINE + "/filter/" + id + "/count");
        assertThat(answer.statusCode()).as(name + answer.body()).isEqualTo(200);
        return answer.body();
    }

    private Visitor signedIn(String userId) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(userId, DemoPeople.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
