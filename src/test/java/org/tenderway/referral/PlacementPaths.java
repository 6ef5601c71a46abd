package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.referral.domain.Placing;

/** A home that is offered a request, and what a placement officer and the engine can do with both. */
abstract class PlacementPaths {

    static final String OFFICER = "placements";

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    Placements placements;

    @Autowired
    Placing placing;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService jobs;

    String home = "";
    String contract = "";
    String request = "";

    @BeforeEach
    void aHomeThatIsOfferedARequest() {
        ground.openList();
        home = ground.accreditedHome();
        contract = home + "-C";
        PlacementGround.at("2020-06-01T10:00");
        request = asked(home);
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    String asked(String... homes) {
        return ground.as(OFFICER, () -> referrals.receive(ground.request(homes)));
    }

    void nothingIsPlaced() {
        assertThat(ground.placementsWith(contract)).isZero();
        assertThat(status()).isNotEqualTo(RequestStatus.PLACED);
    }

    RequestStatus status() {
        return referrals.find(request).orElseThrow().status();
    }

    String placeDirectly(String with) {
        return ground.as(OFFICER, () -> placing.placeDirectly(ground.request(), with, ground.emergency()));
    }

    static Map<String, Object> arrangement() {
        return new HashMap<>(Map.of(
                "decision",
                "place",
                "kind",
                "LONG_STAY",
                "rateBasis",
                "CITY_STANDARD",
                "startsOn",
                PlacementGround.today().toString()));
    }

    /** Accepted, arranged and begun today; answers the placement. */
    String placedToday() {
        String asked = asked(home);
        complete("recordAnswer", asked, Map.of("answer", "accept"));
        complete("arrangePlacement", asked, arrangement());
        fire("firstDay", asked + "-P1");
        return asked + "-P1";
    }

    void complete(String task, Map<String, Object> form) {
        complete(task, request, form);
    }

    void complete(String task, String key, Map<String, Object> form) {
        ground.does(OFFICER, () -> {
            String id = tasks.createTaskQuery()
                    .taskDefinitionKey(task)
                    .processInstanceBusinessKey(key)
                    .taskCandidateUser(OFFICER)
                    .singleResult()
                    .getId();
            forms.submitTaskForm(id, form);
        });
    }

    boolean open(String task, String key) {
        return tasks.createTaskQuery()
                        .taskDefinitionKey(task)
                        .processInstanceBusinessKey(key)
                        .count()
                == 1;
    }

    void fire(String timer, String key) {
        jobs.executeJob(job(timer, key).getId());
    }

    Job job(String timer, String key) {
        List<Job> found = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    ProcessInstance instance(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
    }
}
