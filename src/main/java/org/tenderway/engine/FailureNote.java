package org.tenderway.engine;

import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;

/** Notes why a command of the engine failed, for whoever has asked on the same thread; outermost of all interceptors. */
final class FailureNote extends CommandInterceptor {

    private static final ThreadLocal<@Nullable RuntimeException> NOTED = new ThreadLocal<>();

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            NOTED.set(failed);
            throw failed;
        }
    }

    static void clear() {
        NOTED.remove();
    }

    static @Nullable RuntimeException read() {
        return NOTED.get();
    }
}
