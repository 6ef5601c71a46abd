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

    private static final ThreadLocal<Boolean> OPEN = ThreadLocal.withInitial(() -> false);

    private final ObjectProvider<SpringProcessEngineConfiguration> engine;

    DoorAuthority(ObjectProvider<SpringProcessEngineConfiguration> engine) {
        this.engine = engine;
    }

    /** Whether the house acts on this thread, not the person alone. */
    static boolean isOpen() {
        return OPEN.get();
    }

    @Around("execution(* org.tenderway..process.*Process.*(..))")
    Object actForTheHouse(ProceedingJoinPoint door) throws Throwable {
        ProcessEngineConfigurationImpl configuration = engine.getObject();
        Command<Object> command = context -> context.runWithoutAuthorization(() -> {
            boolean before = OPEN.get();
            OPEN.set(true);
            try {
                return door.proceed();
            } catch (RuntimeException | Error thrown) {
                throw thrown;
            } catch (Throwable checked) {
                throw new IllegalStateException(checked);
            } finally {
                OPEN.set(before);
            }
        });
        return configuration.getCommandExecutorTxRequired().execute(command);
    }
}
