package org.tenderway.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.TestDatabase;

/**
 * The engine without the product: its own tables in a database of its own on the same server, its own settings as they
 * come (full history), as many threads for jobs and as many places in the pool as the product has.
 */
final class BareNode implements AutoCloseable {

    private static final int PLACES = 20;

    final ProcessEngine engine;
    final DefaultJobExecutor executor = new DefaultJobExecutor();
    private final HikariDataSource pool = new HikariDataSource();

    private BareNode(String url, String name, boolean creates, Workers workers) {
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabase.isPostgres() ? "postgres" : "sa");
        pool.setMaximumPoolSize(PLACES);
        workers.giveTo(executor);
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration
                .setProcessEngineName(name)
                .setDataSource(pool)
                .setDatabaseSchemaUpdate(creates ? "true" : "false")
                .setJobExecutorActivate(false)
                .setMetricsEnabled(false);
        configuration.setJobExecutor(executor);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setEnforceHistoryTimeToLive(false);
        engine = configuration.buildProcessEngine();
    }

    static String database() {
        return TestDatabase.isPostgres() ? TestDatabase.freshPostgres() : TestDatabase.freshH2();
    }

    static BareNode first(String url, Workers workers) {
        return new BareNode(url, "bare-one", true, workers);
    }

    static BareNode second(String url, Workers workers) {
        return new BareNode(url, "bare-two", false, workers);
    }

    void deploy(BpmnModelInstance... models) {
        var deployment = engine.getRepositoryService().createDeployment().name("bare");
        List.of(models)
                .forEach(model -> deployment.addModelInstance(
                        model.getDefinitions().getId() + model.hashCode() + ".bpmn", model));
        deployment.deploy();
    }

    void start(String process, String businessKey, Date day) {
        engine.getRuntimeService().startProcessInstanceByKey(process, businessKey, Map.of("day", day));
    }

    long tasks(String key) {
        return engine.getTaskService().createTaskQuery().taskDefinitionKey(key).count();
    }

    long due() {
        return engine.getManagementService().createJobQuery().executable().count();
    }

    /** What an automatic vacuum would find out a minute later. */
    void analyze() {
        new JdbcTemplate(pool).execute("analyze");
    }

    @Override
    public void close() {
        executor.shutdown();
        engine.close();
        pool.close();
    }
}
