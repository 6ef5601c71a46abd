package org.tenderway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;

/** An engine in memory that holds one table of decisions, as it is deployed. */
public final class TableEngine {

    private TableEngine() {}

    /** @param table path of the model, which also names the engine */
    public static ProcessEngine with(String table) {
        String name = table.replaceAll("\\W", "");
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=1000");
        ProcessEngine engine = configuration.buildProcessEngine();
        try (InputStream model = TableEngine.class.getClassLoader().getResourceAsStream(table)) {
            engine.getRepositoryService()
                    .createDeployment()
                    .addInputStream(table, model)
                    .deploy();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return engine;
    }
}
