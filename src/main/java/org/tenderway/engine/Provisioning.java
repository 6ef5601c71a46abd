package org.tenderway.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Provides what the product needs before its port opens, in the order of the steps. A second node may do the same at
 * the same moment: the one that loses the race looks again and finds the work done.
 */
@Component
class Provisioning implements SmartInitializingSingleton {

    private static final int TRIES = 4;

    private final List<Provision> steps;

    Provisioning(List<Provision> steps) {
        this.steps = List.copyOf(steps);
    }

    @Override
    public void afterSingletonsInstantiated() {
        steps.forEach(step -> provide(step, TRIES));
    }

    private static void provide(Provision step, int tries) {
        try {
            step.provide();
        } catch (ProcessEngineException | DataIntegrityViolationException raced) {
            if (tries <= 1) {
                throw raced;
            }
            provide(step, tries - 1);
        }
    }
}
