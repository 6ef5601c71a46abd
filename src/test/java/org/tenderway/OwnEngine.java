package org.tenderway;

import org.camunda.bpm.BpmPlatform;
import org.camunda.bpm.container.RuntimeContainerDelegate;
import org.camunda.bpm.engine.ProcessEngine;
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
        ProcessEngine registered = BpmPlatform.getProcessEngineService().getProcessEngine(own.getName());
        if (registered != own) {
            var register = RuntimeContainerDelegate.INSTANCE.get();
            if (registered != null) {
                register.unregisterProcessEngine(registered);
            }
            register.registerProcessEngine(own);
        }
    }
}
