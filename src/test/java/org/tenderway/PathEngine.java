package org.tenderway;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.bpm.engine.test.mock.Mocks;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.builder.ProcessBuilder;
import org.camunda.community.process_test_coverage.engine.platform7.ElementCoverageParseListener;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
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
 * Put {@code @Deployment(resources = ...)} on the class. With a configuration that is not prepared for it the coverage
 * extension logs "could not be calculated" and passes; only the one used here really measures.
 */
public final class PathEngine {

    private static final Configuration ONE_FOR_ALL = new Configuration();

    private PathEngine() {}

    /**
     * The test class fails unless its tests together walk every node and every flow.
     *
     * @param standIns ids of the called processes that {@link #stub} stands in for; counted in, they would hide gaps
     */
    public static ProcessEngineCoverageExtension fullCoverage(String... standIns) {
        return ProcessEngineCoverageExtension.builder(ONE_FOR_ALL)
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

    /** Builds its engine once and hands it to every test class, emptied: building one takes longer than most walks. */
    private static final class Configuration extends StandaloneInMemProcessEngineConfiguration {

        private final List<BpmnDeployer> readers = new ArrayList<>();

        Configuration() {
            setProcessEngineName("path");
            setJdbcUrl("jdbc:h2:mem:path;DB_CLOSE_DELAY=-1");
            setExpressionManager(new MockExpressionManager());
            setJobExecutorActivate(false);
            setHistory("full");
            setEnforceHistoryTimeToLive(false);
        }

        @Override
        protected void init() {
            ProcessCoverageConfigurator.initializeProcessCoverageExtensions(this);
            super.init();
        }

        /** There is one that deploys and one that fills the cache. */
        @Override
        protected BpmnDeployer getBpmnDeployer() {
            BpmnDeployer reader = super.getBpmnDeployer();
            readers.add(reader);
            return reader;
        }

        @Override
        public ProcessEngine buildProcessEngine() {
            if (processEngine == null) {
                return super.buildProcessEngine();
            }
            var models = processEngine.getRepositoryService();
            models.createDeploymentQuery()
                    .list()
                    .forEach(each -> models.deleteDeployment(each.getId(), true, true, true));
            hearAnew();
            return processEngine;
        }

        /** A listener keeps ids of what it has parsed; those of another class's model would count as walked. */
        private void hearAnew() {
            var fresh = new ElementCoverageParseListener();
            UnaryOperator<BpmnParseListener> anew = each -> each instanceof ElementCoverageParseListener ? fresh : each;
            getCustomPostBPMNParseListeners().replaceAll(anew);
            readers.forEach(each -> each.getBpmnParser().getParseListeners().replaceAll(anew));
        }
    }
}
