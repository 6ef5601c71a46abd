package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.identity.Role;

@DatabaseTest
class TaskHolderTests {

    private static final String TASKS = "/camunda/api/engine/engine/default/task/";

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    IdentityService identities;

    String deployment = "";
    String ofManagers = "";
    String ofTheEvaluator = "";

    @BeforeEach
    void startACase() {
        var model = Bpmn.createExecutableProcess("held")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .parallelGateway("both")
                .userTask("ofManagers")
                .camundaCandidateGroups("manager")
                .endEvent()
                .moveToNode("both")
                .userTask("ofTheEvaluator")
                .camundaAssignee("evaluator")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("held.bpmn", model)
                .deploy()
                .getId();
        engine.getRuntimeService().startProcessInstanceByKey("held", "HELD-2018");
        ofManagers = task("ofManagers");
        ofTheEvaluator = task("ofTheEvaluator");
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void aTaskIsHandedOnlyToSomebodyWhoseRoleDoesIt() {
        Visitor manager = signedIn("manager");
        assertThat(post(manager, ofManagers, "claim", "{\"userId\":\"manager\"}"))
                .isEqualTo(204);
        for (String way : new String[] {"assignee", "claim"}) {
            assertThat(post(manager, ofManagers, way, "{\"userId\":\"officer\"}"))
                    .as(way)
                    .isGreaterThanOrEqualTo(400);
        }
        var answer = manager.json("POST", TASKS + ofManagers + "/assignee", "{\"userId\":\"officer\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("none of the roles that do this task");
        assertThat(manager.json("PUT", TASKS + ofManagers, "{\"assignee\":\"officer\"}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(manager, ofManagers, "unclaim", "{}")).isEqualTo(204);
        assertThat(post(manager, ofManagers, "complete", "{}")).isEqualTo(204);
    }

    @Test
    void aPersonsOwnTaskStaysTheirs() {
        Visitor evaluator = signedIn("evaluator");
        assertThat(post(evaluator, ofTheEvaluator, "unclaim", "{}")).isEqualTo(422);
        assertThat(post(evaluator, ofTheEvaluator, "assignee", "{\"userId\":\"moderator\"}"))
                .isEqualTo(422);
        assertThat(post(signedIn("admin"), ofTheEvaluator, "complete", "{}")).isEqualTo(422);
        assertThat(post(evaluator, ofTheEvaluator, "complete", "{}")).isEqualTo(204);
    }

    @Test
    void anAdministratorOfTheEngineDoesNobodysTask() {
        Visitor admin = signedIn("admin");
        assertThat(post(admin, ofManagers, "claim", "{\"userId\":\"admin\"}")).isEqualTo(422);
        assertThat(post(admin, ofManagers, "complete", "{}")).isEqualTo(422);
        assertThat(post(admin, ofManagers, "assignee", "{\"userId\":\"manager\"}"))
                .isEqualTo(204);
    }

    @Test
    void whoHoldsATaskAndHasLostTheRoleDoesNotEndIt() {
        identities.createMembership("clerk", Role.MANAGER.groupId());
        try {
            Visitor clerk = signedIn("clerk");
            assertThat(post(clerk, ofManagers, "claim", "{\"userId\":\"clerk\"}"))
                    .isEqualTo(204);
            identities.deleteMembership("clerk", Role.MANAGER.groupId());
            assertThat(post(clerk, ofManagers, "complete", "{}")).isEqualTo(422);
        } finally {
            identities.deleteMembership("clerk", Role.MANAGER.groupId());
        }
    }

    private static int post(Visitor visitor, String task, String way, String body) {
        return visitor.json("POST", TASKS + task + "/" + way, body).statusCode();
    }

    private String task(String id) {
        return engine.getTaskService()
                .createTaskQuery()
                .processDefinitionKey("held")
                .taskDefinitionKey(id)
                .singleResult()
                .getId();
    }

    private Visitor signedIn(String who) {
        Visitor visitor = new Visitor(port);
        visitor.signIn(who, DemoPeople.PASSWORD);
        visitor.get("/camunda/app/tasklist/default/");
        return visitor;
    }
}
