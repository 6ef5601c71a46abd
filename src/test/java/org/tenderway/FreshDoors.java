package org.tenderway;

import org.camunda.bpm.engine.test.mock.Mocks;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Takes away the doors that path tests mocked: every engine of this thread would ask them before the real ones. */
class FreshDoors implements BeforeEachCallback {

    @Override
    public void beforeEach(ExtensionContext context) {
        Mocks.reset();
    }
}
