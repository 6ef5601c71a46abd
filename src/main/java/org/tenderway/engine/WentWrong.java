package org.tenderway.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.tenderway.vocabulary.Refusal;

/** What really happened under the engine's wrapping: a rule said no, or somebody else was faster. */
record WentWrong(@Nullable Refusal refusal, boolean overtaken) {

    static final String OVERTAKEN =
            "Somebody else changed this at the same time. Load it again and look at what changed.";

    static WentWrong in(Throwable thrown) {
        Refusal refusal = null;
        boolean overtaken = false;
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 40; depth++) {
            if (at instanceof Refusal said) {
                refusal = said;
            }
            overtaken |= isOvertaken(at);
            at = at.getCause();
        }
        return new WentWrong(refusal, overtaken);
    }

    private static boolean isOvertaken(Throwable at) {
        return at instanceof OptimisticLockingException
                || at instanceof ConcurrencyFailureException
                || at instanceof jakarta.persistence.OptimisticLockException
                // Serialization failure and deadlock, as the standard and both databases name them.
                || (at instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("40"));
    }
}
