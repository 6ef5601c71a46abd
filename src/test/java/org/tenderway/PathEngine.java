package org.tenderway;

import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageInMemProcessEngineConfiguration;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;
import org.tenderway.engine.TransitForm;

/**
 * An engine in memory on which a model's paths are walked while its door is mocked.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final ProcessEngineCoverageExtension ENGINE = PathEngine.fullCoverage();
 *
 * @BeforeEach void door() { PathEngine.door("awardStandstillTasks", tasks); }   // tasks = mock(AwardStandstillTasks.class)
 *
 * @Test @Deployment(resources = "processes/award/award-standstill.bpmn") void ...
 * }</pre>
 *
 * Put {@code @Deployment(resources = ...)} on the class. With any other configuration class the coverage extension logs
 * "could not be calculated" and passes; only the one used here really measures.
 */
public final class PathEngine {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PathEngine() {}

    /**
     * The test class fails unless its tests together walk every node and every flow.
     *
     * @param standIns ids of the called processes that {@link #stub} stands in for; counted in, they would hide gaps
     */
    public static ProcessEngineCoverageExtension fullCoverage(String... standIns) {
        int number = COUNT.incrementAndGet();
        var configuration = new ProcessCoverageInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("path" + number);
        configuration.setJdbcUrl("jdbc:h2:mem:path" + number + ";DB_CLOSE_DELAY=1000");
        configuration.setExpressionManager(new MockExpressionManager());
        configuration.setJobExecutorActivate(false);
        configuration.setHistory("full");
        configuration.setEnforceHistoryTimeToLive(false);
        return ProcessEngineCoverageExtension.builder(configuration)
                .excludeProcessDefinitionKeys(standIns)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    /** Makes a (mocked) bean known to the model by its name, beside the bean that reads forms. */
    public static void door(String name, Object bean) {
        Mocks.register("form", new TransitForm());
        Mocks.register(name, bean);
    }

    /** Deploys a stand-in for a called process that ends at once with the given outcome. */
    public static void stub(ProcessEngine engine, String processId, String outcome) {
        ProcessBuilder process = Bpmn.createExecutableProcess(processId).camundaHistoryTimeToLive(1);
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        processId + ".bpmn",
                        process.startEvent()
                                .endEvent()
                                .camundaExecutionListenerExpression(
                                        "end", "${execution.setVariable('outcome','" + outcome + "')}")
                                .done())
                .deploy();
    }

    /** Deploys a stand-in for a called process that waits in a user task named {@code waiting}. */
    public static void waitingStub(ProcessEngine engine, String processId) {
        engine.getRepositoryService()
                .createDeployment()
                .addModelInstance(
                        processId + ".bpmn",
                        Bpmn.createExecutableProcess(processId)
                                .camundaHistoryTimeToLive(1)
                                .startEvent()
                                .userTask("waiting")
                                .endEvent()
                                .done())
                .deploy();
    }
}
