package org.tenderway.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.Tenderway;
import org.tenderway.TestDatabase;

/** One application of the product with its job threads, which rest until they are told to begin. */
final class ProductNode implements AutoCloseable {

    final SpringJobExecutor executor;
    private final ConfigurableApplicationContext context;

    private ProductNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.executor = context.getBean(SpringJobExecutor.class);
        executor.shutdown();
    }

    /** @param settings such as {@code camunda.bpm.job-execution.core-pool-size=4} */
    static ProductNode on(String url, List<String> settings) {
        List<String> all = new ArrayList<>(List.of(
                "spring.datasource.url=" + url,
                "spring.datasource.username=" + (TestDatabase.isPostgres() ? "postgres" : "sa"),
                "spring.datasource.password=",
                "spring.datasource.hikari.maximum-pool-size=20",
                "camunda.bpm.job-execution.enabled=true",
                "server.port=0"));
        all.addAll(settings);
        return new ProductNode(new SpringApplicationBuilder(Tenderway.class)
                .web(WebApplicationType.SERVLET)
                .profiles("test")
                .run(all.stream().map("--"::concat).toArray(String[]::new)));
    }

    <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    ApplicationEventPublisher publisher() {
        return context;
    }

    ProcessEngine engine() {
        return part(ProcessEngine.class);
    }

    long count(String sql) {
        return part(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    int port() {
        return Integer.parseInt(String.valueOf(context.getEnvironment().getProperty("local.server.port")));
    }

    @Override
    public void close() {
        executor.shutdown();
        context.close();
    }
}
