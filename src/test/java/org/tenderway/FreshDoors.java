package org.tenderway;

import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Takes away, after every class of the suite, the doors that a path test mocked: every engine of the same thread would
 * ask them before the real ones, and that of the next class does so already while it prepares its ground.
 */
public class FreshDoors implements AfterAllCallback {

    @Override
    public void afterAll(ExtensionContext context) {
        Mocks.reset();
    }
}
