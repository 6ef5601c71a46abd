package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;

@DatabaseTest
class TaskPaperTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    JdbcTemplate sql;

    String deployment = "";

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("paper-round")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .userTask("paperRound")
                .name("Confirm the award")
                .userTask("paperRoundAgain")
                .name("Confirm it again")
                .endEvent()
                .done();
        deployment = repository
                .createDeployment()
                .addModelInstance("paper-round.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void withdraw() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void aTaskIsNamedAfterItsCaseAndSubjectAndCarriesItsSummary() {
        runtime.startProcessInstanceByKey("paper-round", "PAPER-2018-LEAD-6");
        Task task = tasks.createTaskQuery().processDefinitionKey("paper-round").singleResult();

        assertThat(task.getName()).isEqualTo("Confirm the award · PAPER-2018 · Lot 6 Rushcliffe, lead");
        assertThat(tasks.getVariablesLocal(task.getId()))
                .containsEntry("summary", "- The standstill ends on 11 June 2018\n- Lot 6 is worth waiting for")
                .containsEntry("casePage", "/cases/PAPER-2018");
    }

    @Test
    void whatIsEnteredOnAFormIsGoneWhenTheTaskIsDone() {
        var instance = runtime.startProcessInstanceByKey("paper-round", "PAPER-2018-LEAD-6", Map.of("outcome", "kept"));
        Task task = tasks.createTaskQuery().processDefinitionKey("paper-round").singleResult();
        tasks.setVariableLocal(task.getId(), "reason", "local and sealed");
        tasks.setVariable(task.getId(), "reason", "sealed before");
        tasks.complete(task.getId(), Map.of("reason", "sealed", "price", 12.5, "chosen", List.of("one")));

        assertThat(runtime.getVariables(instance.getId())).containsOnlyKeys("outcome");
        assertThat(names("ACT_RU_VARIABLE", instance.getId()))
                .containsExactlyInAnyOrder("outcome", "summary", "casePage");
        tasks.complete(tasks.createTaskQuery()
                .processInstanceId(instance.getId())
                .singleResult()
                .getId());

        assertThat(names("ACT_RU_VARIABLE", instance.getId())).isEmpty();
        assertThat(names("ACT_HI_VARINST", instance.getId())).isEmpty();
        assertThat(count("ACT_HI_DETAIL")).isZero();
        assertThat(count("ACT_HI_TASKINST where PROC_INST_ID_ = '" + instance.getId() + "'"))
                .isEqualTo(2);
        assertThat(count("ACT_HI_ACTINST where PROC_INST_ID_ = '" + instance.getId() + "'"))
                .isEqualTo(4);
    }

    @Test
    void aProcessWithoutABusinessKeyKeepsItsPlainNames() {
        runtime.startProcessInstanceByKey("paper-round");
        assertThat(tasks.createTaskQuery()
                        .processDefinitionKey("paper-round")
                        .singleResult()
                        .getName())
                .isEqualTo("Confirm the award");
    }

    private List<String> names(String table, String instance) {
        return sql.queryForList("select NAME_ from " + table + " where PROC_INST_ID_ = ?", String.class, instance);
    }

    private long count(String from) {
        return Optional.ofNullable(sql.queryForObject("select count(*) from " + from, Long.class))
                .orElse(-1L);
    }
}
