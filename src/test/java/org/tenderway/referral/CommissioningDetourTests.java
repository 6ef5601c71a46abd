package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;

/** The engine's own ways around the tasks, for a home that is suspended or accepted nothing: none places anybody. */
@DatabaseTest
class CommissioningDetourTests extends PlacementPaths {

    @Autowired
    RepositoryService models;

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
    void aSecondProcessOfEitherKindPlacesNobody() {
        ground.suspend(contract);
        runtime.startProcessInstanceByKey("referral-offer", request);
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("referral-placement", request + "-P1"))
                .hasStackTraceContaining("there is no placement");
        nothingIsPlaced();
    }

    @Test
    void aRedeployedModelThatAsksNobodyMeetsTheSameRule() {
        complete("recordAnswer", Map.of("answer", "accept"));
        ground.suspend(contract);
        var shortcut = Bpmn.createExecutableProcess("referral-offer")
                .camundaHistoryTimeToLive(1)
                .startEvent()
                .serviceTask("placeNow")
                .camundaExpression("${referralOfferTasks.arrangePlacement(execution.processBusinessKey, 'place',"
                        + " 'EMERGENCY', false, 'CITY_STANDARD', day, null, '')}")
                .endEvent()
                .done();
        String deployed = models.createDeployment()
                .addModelInstance("processes/referral/referral-offer.bpmn", shortcut)
                .deploy()
                .getId();
        try {
            assertThatThrownBy(this::start).hasStackTraceContaining("only a placement officer");
            assertThatThrownBy(() -> ground.does(OFFICER, this::start)).isInstanceOf(RuntimeException.class);
            nothingIsPlaced();
        } finally {
            models.deleteDeployment(deployed, true);
        }
    }

    private void start() {
        var day = Variables.createVariables()
                .putValueTyped(
                        "day",
                        Variables.objectValue(PlacementGround.today(), true).create());
        runtime.startProcessInstanceByKey("referral-offer", request, day);
    }

    @Test
    void aPlacementWhoseFirstDayIsBroughtForwardDoesNotBeginBeforeIt() {
        complete("recordAnswer", Map.of("answer", "accept"));
        Map<String, Object> later = arrangement();
        later.put("startsOn", "2020-06-10");
        complete("arrangePlacement", later);
        ground.suspend(contract);
        String placement = request + "-P1";
        Job timer = job("firstDay", placement);
        jobs.setJobDuedate(timer.getId(), new java.util.Date(0));
        jobs.executeJob(timer.getId());
        assertThat(ground.activeWith(contract)).isZero();
        runtime.createProcessInstanceModification(instance(placement).getId())
                .startBeforeActivity("start")
                .execute();
        runtime.createProcessInstanceModification(instance(placement).getId())
                .startBeforeActivity("reviewOwed")
                .execute();
        assertThat(ground.activeWith(contract)).isZero();
        assertThat(placements.findPlacement(placement).orElseThrow().status()).isEqualTo(PlacementStatus.ARRANGED);
    }
}
