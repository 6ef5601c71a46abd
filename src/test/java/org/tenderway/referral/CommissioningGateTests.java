package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.Commissioning;
import org.tenderway.referral.domain.Placing;
import org.tenderway.referral.process.ReferralOfferProcess;

/** A suspended or unaccredited home, tried through every path that the engine and the domain have: none places. */
@DatabaseTest
class CommissioningGateTests {

    private static final String OFFICER = "placements";

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    Placements placements;

    @Autowired
    Placing placing;

    @Autowired
    ReferralOfferProcess door;

    @Autowired
    Commissioning commissioning;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    ManagementService jobs;

    @Autowired
    RepositoryService models;

    private String home = "";
    private String contract = "";
    private String request = "";

    @BeforeEach
    void aHomeThatAcceptedARequest() {
        ground.openList();
        home = ground.accreditedHome();
        contract = home + "-C";
        PlacementGround.at("2020-06-01T10:00");
        request = ground.as(OFFICER, () -> referrals.receive(ground.request(home)));
    }

    @AfterEach
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void thatWhichIsLawfulIsDone() {
        complete("recordAnswer", Map.of("answer", "accept"));
        complete("arrangePlacement", arrangement());
        assertThat(referrals.find(request).orElseThrow().status()).isEqualTo(RequestStatus.PLACED);
        fire("firstDay", request + "-P1");
        assertThat(ground.activeWith(contract)).isEqualTo(1);
    }

    @Test
    void aHomeSuspendedBeforeItsTurnIsPassedOverWithTheReason() {
        ground.suspend(contract);
        String second = ground.as(OFFICER, () -> referrals.receive(ground.request(home)));
        assertThat(referrals.offersOf(second)).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo(OfferOutcome.PASSED_OVER);
            assertThat(turn.reason()).contains("suspended from new placements since 1 June 2020");
        });
        assertThat(open("handOver", second)).isTrue();
    }

    @Test
    void aHomeThatIsNotAccreditedIsPassedOverAndNeverPlacedWith() {
        String other = ground.invitedHome();
        String second = ground.as(OFFICER, () -> referrals.receive(ground.request(other)));
        assertThat(referrals.offersOf(second)).extracting(OfferView::outcome).containsExactly(OfferOutcome.PASSED_OVER);
        assertThatThrownBy(() -> placeDirectly(other + "-C")).hasMessageContaining("has no contract");
        assertThat(ground.placementsWith(other + "-C")).isZero();
    }

    @Test
    void throughTheFormAnAcceptanceIsRefusedOnceTheHomeIsSuspended() {
        ground.suspend(contract);
        assertThatThrownBy(() -> complete("recordAnswer", Map.of("answer", "accept")))
                .hasStackTraceContaining("cannot take new work: suspended from new placements");
        nothingIsPlaced();
    }

    @Test
    void throughTheFormAPlacementIsRefusedOnceTheHomeIsSuspendedAndTheNextIsAsked() {
        complete("recordAnswer", Map.of("answer", "accept"));
        String suspension = ground.suspend(contract);
        assertThatThrownBy(() -> complete("arrangePlacement", arrangement()))
                .hasStackTraceContaining("suspended from new placements since 1 June 2020");
        nothingIsPlaced();
        ground.lift(suspension);
        complete("arrangePlacement", arrangement());
        assertThat(ground.placementsWith(contract)).isEqualTo(1);
    }

    @Test
    void throughTheDoorOfTheInterfaceNothingIsAccepted() {
        ground.suspend(contract);
        assertThatThrownBy(() -> ground.does(OFFICER, () -> door.answer(request, 1, "accept", "", "")))
                .hasStackTraceContaining("cannot take new work");
        nothingIsPlaced();
    }

    @Test
    void callingTheDomainIsRefusedWithoutAnAcceptanceAndWithASuspension() {
        assertThatThrownBy(() -> ground.as(OFFICER, () -> placing.place(request, ground.emergency())))
                .hasMessageContaining("no provider has accepted it");
        ground.suspend(contract);
        assertThatThrownBy(() -> placeDirectly(contract)).hasMessageContaining("suspended from new placements");
        nothingIsPlaced();
    }

    @Test
    void executingTheTimerOrMovingItsDateOnlyAsksOnce() {
        Job timer = job("responseTimeOver", request);
        jobs.setJobDuedate(timer.getId(), new java.util.Date(0));
        jobs.executeJob(timer.getId());
        assertThat(referrals.offersOf(request)).extracting(OfferView::outcome).containsExactly(OfferOutcome.OPEN);
        nothingIsPlaced();
    }

    @Test
    void modifyingTheInstanceToTheAcceptedStepPlacesNobody() {
        ground.suspend(contract);
        runtime.createProcessInstanceModification(instance(request).getId())
                .startBeforeActivity("arrangePlacement")
                .execute();
        assertThatThrownBy(() -> complete("arrangePlacement", arrangement()))
                .hasStackTraceContaining("no provider has accepted it");
        runtime.createProcessInstanceModification(instance(request).getId())
                .startBeforeActivity("requestPlaced")
                .execute();
        nothingIsPlaced();
    }

    @Test
    void variablesAndMessagesPlaceNobody() {
        ground.suspend(contract);
        ProcessInstance running = instance(request);
        runtime.setVariable(running.getId(), "outcome", "placed");
        runtime.setVariable(running.getId(), "accepted", true);
        runtime.createMessageCorrelation("referralWithdrawn")
                .processInstanceBusinessKey(request)
                .correlateAll();
        assertThat(referrals.find(request).orElseThrow().status()).isEqualTo(RequestStatus.OFFERED);
        nothingIsPlaced();
    }

    @Test
    void aSecondProcessOrARedeployedModelPlacesNobody() {
        ground.suspend(contract);
        runtime.startProcessInstanceByKey("referral-offer", request);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("referral-placement", request + "-P1"))
                .hasStackTraceContaining("there is no placement");
        var shortcut = Bpmn.createExecutableProcess("referral-offer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("placeNow")
                .camundaExpression("${referralOfferTasks.arrangePlacement(execution.processBusinessKey, 'place',"
                        + " 'EMERGENCY', false, 'CITY_STANDARD', null, null, '')}")
                .endEvent()
                .done();
        String deployed = models.createDeployment()
                .addModelInstance("processes/referral/referral-offer.bpmn", shortcut)
                .deploy()
                .getId();
        try {
            assertThatThrownBy(() -> start("referral-offer")).hasStackTraceContaining("only a placement officer");
            nothingIsPlaced();
        } finally {
            models.deleteDeployment(deployed, true);
        }
    }

    @Test
    void aPlacementMadeBeforeTheSuspensionDoesNotBeginDuringItAndIsAskedAgain() {
        complete("recordAnswer", Map.of("answer", "accept"));
        Map<String, Object> later = arrangement();
        later.put("startsOn", "2020-06-10");
        complete("arrangePlacement", later);
        String suspension = ground.suspend(contract);
        PlacementGround.at("2020-06-10T00:30");
        fire("firstDay", request + "-P1");
        assertThat(placements.findPlacement(request + "-P1").orElseThrow().heldBecause())
                .contains("suspended from new placements");
        assertThat(ground.activeWith(contract)).isZero();
        ground.lift(suspension);
        complete("resolveStart", request + "-P1", Map.of("newStart", "2020-06-10", "reason", "lifted"));
        fire("firstDay", request + "-P1");
        assertThat(ground.activeWith(contract)).isEqualTo(1);
    }

    private void nothingIsPlaced() {
        assertThat(ground.placementsWith(contract)).isZero();
        assertThat(referrals.find(request).orElseThrow().status()).isNotEqualTo(RequestStatus.PLACED);
    }

    private String placeDirectly(String with) {
        return ground.as(OFFICER, () -> placing.placeDirectly(ground.request(), with, ground.emergency()));
    }

    private ProcessInstance start(String process) {
        return runtime.startProcessInstanceByKey(process, request);
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

    private void complete(String task, Map<String, Object> form) {
        complete(task, request, form);
    }

    private void complete(String task, String key, Map<String, Object> form) {
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

    private boolean open(String task, String key) {
        return tasks.createTaskQuery()
                        .taskDefinitionKey(task)
                        .processInstanceBusinessKey(key)
                        .count()
                == 1;
    }

    private void fire(String timer, String key) {
        jobs.executeJob(job(timer, key).getId());
    }

    private Job job(String timer, String key) {
        List<Job> found = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        jobs.createJobQuery().processInstanceId(instance.getId()).activityId(timer).list().stream())
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private ProcessInstance instance(String key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult();
    }
}
