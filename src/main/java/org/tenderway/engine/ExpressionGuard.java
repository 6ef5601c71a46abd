package org.tenderway.engine;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/** Installs the guarded expressions; without this plug-in any officer could run code through a task query. */
@Component
class ExpressionGuard extends AbstractProcessEnginePlugin {

    private final ApplicationContext beans;

    ExpressionGuard(ApplicationContext beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setExpressionManager(new GuardedExpressions(beans, configuration.getBeans()));
        configuration.setEnableExpressionsInAdhocQueries(false);
    }
}
