package org.tenderway.benchmark;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/** The two models that the product's storm goes through, activity for activity, with nothing behind them. */
final class BareStorm {

    static final String LIFE = "bare-life";
    static final String TASK = "decide";

    private static final String LETTER = "bare-letter";

    private BareStorm() {}

    static BpmnModelInstance life() {
        return Bpmn.createExecutableProcess(LIFE)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .intermediateCatchEvent()
                .timerWithDate("${day}")
                .exclusiveGateway("due")
                .condition("yes", "${true}")
                .serviceTask()
                .camundaClass(BareLetterStarted.class)
                .userTask(TASK)
                .camundaCandidateGroups("contract-manager")
                .boundaryEvent("next")
                .timerWithDate("2099-01-01T00:00:00")
                .endEvent()
                .moveToActivity(TASK)
                .endEvent()
                .moveToNode("due")
                .endEvent()
                .done();
    }

    static BpmnModelInstance letter() {
        return Bpmn.createExecutableProcess(LETTER)
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .exclusiveGateway("addressed")
                .condition("yes", "${true}")
                .serviceTask()
                .camundaAsyncBefore()
                .camundaExpression("${true}")
                .endEvent()
                .moveToNode("addressed")
                .endEvent()
                .done();
    }

    /** Queues one letter, as the product does for one prompt. */
    public static final class BareLetterStarted implements org.camunda.bpm.engine.delegate.JavaDelegate {

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {
            execution
                    .getProcessEngineServices()
                    .getRuntimeService()
                    .startProcessInstanceByKey(LETTER, execution.getProcessBusinessKey() + "-letter");
        }
    }
}
