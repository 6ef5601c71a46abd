package org.tenderway.benchmark;

import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;

/** The engine alone as a program of its own, for the time it takes to start and the memory it keeps. */
public final class BareMain {

    private BareMain() {}

    /** @param arguments address and user of the database */
    public static void main(String[] arguments) throws InterruptedException {
        new StandaloneProcessEngineConfiguration()
                .setJdbcUrl(arguments[0])
                .setJdbcUsername(arguments[1])
                .setJdbcPassword("")
                .setDatabaseSchemaUpdate("true")
                .setJobExecutorActivate(true)
                .buildProcessEngine();
        System.out.println(StartBenchmark.READY);
        Thread.currentThread().join();
    }
}
