package org.tenderway.engine;

import java.sql.SQLException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.tenderway.vocabulary.Refusal;

/** What really happened under the engine's wrapping: a rule said no, somebody else was faster, or it was misused. */
record WentWrong(@Nullable Refusal refusal, boolean overtaken, @Nullable String misuse) {

    static final String OVERTAKEN =
            "Somebody else changed this at the same time. Load it again and look at what changed.";

    static WentWrong in(@Nullable Throwable thrown) {
        Refusal refusal = null;
        boolean overtaken = false;
        String misuse = null;
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 40; depth++) {
            if (at instanceof Refusal said) {
                refusal = said;
            }
            overtaken |= isOvertaken(at);
            if (at instanceof BadUserRequestException) {
                misuse = at.getMessage();
            }
            at = at.getCause();
        }
        return new WentWrong(refusal, overtaken, misuse);
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
