package org.tenderway.engine;

import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A door from a room to the engine acts for the house: the officer whose decision starts a process needs no right to
 * start processes. Who acts stays known; only the engine's own checks are set aside, for rules have been asked already.
 */
@Aspect
@Component
class DoorAuthority {

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    DoorAuthority(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    @Around("execution(* org.tenderway..process.*Process.*(..))")
    Object actForTheHouse(ProceedingJoinPoint door) throws Throwable {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        Command<Object> command = context -> context.runWithoutAuthorization(() -> {
            try {
                return door.proceed();
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            }
        });
        return configuration.getCommandExecutorTxRequired().execute(command);
    }
}
