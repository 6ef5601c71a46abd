package org.tenderway;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/**
 * The engine's web applications look their engine up by name in a register of the whole JVM, where the context that was
 * started last wins. Before a test they are handed the engine of its own context.
 */
public class OwnEngine implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext test) {
        ProcessEngine own = test.getApplicationContext().getBean(ProcessEngine.class);
        if (ProcessEngines.getProcessEngine(own.getName(), false) != own) {
            ProcessEngines.registerProcessEngine(own);
        }
    }
}
