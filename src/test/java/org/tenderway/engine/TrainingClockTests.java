package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Visitor;
import org.tenderway.vocabulary.Refusal;

@DatabaseTest
class TrainingClockTests {

    @LocalServerPort
    int port;

    @Autowired
    ProcessEngine engine;

    @Autowired
    TrainingClock clock;

    @Autowired
    SteppingClock stepping;

    @Autowired
    Probes.ProbeDoor door;

    @Autowired
    JdbcTemplate sql;

    String deployment = "";

    @BeforeEach
    void deploy() {
        var model = Bpmn.createExecutableProcess("two-waits")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .intermediateCatchEvent("first")
                .timerWithDuration("P2D")
                .serviceTask("tick")
                .camundaExpression("${probeDoor.tick()}")
                .camundaAsyncBefore()
                .intermediateCatchEvent("second")
                .timerWithDuration("P3D")
                .userTask("after")
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("two-waits.bpmn", model)
                .deploy()
                .getId();
    }

    @AfterEach
    void back() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
        sql.update("delete from training_clock");
        ClockUtil.reset();
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void everythingThatFallsDueHappensInItsOrderAndAtItsOwnTime() {
        LocalDateTime start = clock.now();
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("two-waits")
                .getId();
        int before = door.done();

        assertThat(clock.advanceTo(start.plusDays(1)).timersFired()).isZero();
        assertThat(clock.advanceTo(start.plusDays(9)).timersFired()).isEqualTo(2);

        assertThat(door.done()).isEqualTo(before + 1);
        assertThat(clock.now()).isBetween(start.plusDays(9), start.plusDays(9).plusMinutes(1));
        var task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .singleResult();
        LocalDateTime created = LocalDateTime.ofInstant(task.getCreateTime().toInstant(), OneClock.LONDON);
        assertThat(created)
                .isBetween(start.plusDays(5).minusMinutes(1), start.plusDays(5).plusMinutes(1));
    }

    @Test
    void aTimerFiresForTheSystemAndNotForWhoeverMovedTheClock() {
        engine.getRuntimeService().startProcessInstanceByKey("two-waits");
        engine.getIdentityService().setAuthentication("officer", List.of("procurement-officer"));
        clock.advanceTo(clock.now().plusDays(6));
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("officer");
        engine.getIdentityService().clearAuthentication();
        assertThat(engine.getHistoryService()
                        .createUserOperationLogQuery()
                        .userId("officer")
                        .processDefinitionKey("two-waits")
                        .count())
                .isZero();
    }

    @Test
    void itNeverGoesBackAndTheStoryBeginsOnlyOnce() {
        engine.getRuntimeService().startProcessInstanceByKey("two-waits");
        assertThatThrownBy(() -> clock.advanceTo(clock.now().minusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("only goes forwards");
        assertThatThrownBy(() -> clock.beginAt(LocalDateTime.of(2018, 3, 1, 9, 0)))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void aRestartKeepsTheTime() {
        LocalDateTime ahead = clock.now().plusDays(40);
        clock.advanceTo(ahead);
        ClockUtil.reset();
        stepping.provide();
        assertThat(clock.now()).isBetween(ahead, ahead.plusMinutes(1));
    }

    @Test
    void machinesMoveItWithAPasswordAndAreToldWhatIsWrong() {
        String target = clock.now().plusDays(400).withSecond(0).toString();
        var moved = ask("{\"advanceTo\":\"" + target + "\"}");
        assertThat(moved.statusCode()).isEqualTo(200);
        assertThat(moved.body()).contains("\"timersFired\":0").contains("\"now\":\"" + target);
        List<String> wrong = new ArrayList<>(List.of("{}", "{\"advanceTo\":\"2018-02-30T00:00\"}", "not json"));
        wrong.add("{\"advanceTo\":\"1999-01-01T00:00\"}");
        wrong.add("{\"advanceTo\":\"9999-01-01T00:00\"}");
        for (String body : wrong) {
            assertThat(ask(body).statusCode()).as(body).isEqualTo(422);
        }
        assertThat(new Visitor(port)
                        .json("POST", "/api/v1/training-clock", "{}")
                        .statusCode())
                .isIn(401, 403);
    }

    @Test
    void peopleMoveItOnItsPage() {
        Visitor officer = new Visitor(port);
        officer.signIn("officer", DemoPeople.PASSWORD);
        String date = clock.now().toLocalDate().plusDays(2).toString();
        var moved = officer.submit("/training-clock", "/training-clock", Map.of("date", date, "time", "09:30"));
        assertThat(moved.statusCode()).isEqualTo(302);
        assertThat(officer.get("/training-clock").body()).contains("timers</span> fired on the way");
        var refused = officer.submit("/training-clock", "/training-clock", Map.of("date", "soon", "time", ""));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("enter a date and a time of day that exist")
                .contains("value=\"soon\"");
    }

    private java.net.http.HttpResponse<String> ask(String body) {
        String officer =
                Base64.getEncoder().encodeToString(("officer:" + DemoPeople.PASSWORD).getBytes(StandardCharsets.UTF_8));
        Visitor machine = new Visitor(port);
        return machine.send(machine.request("/api/v1/training-clock")
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + officer)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(body)));
    }
}
