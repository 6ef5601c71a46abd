package org.tenderway.identity;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/** Edits of one thing by several people at the same moment. */
public final class AtOnce {

    private static final String TWICE = "23505";
    private static final int DEEPEST = 40;

    private AtOnce() {}

    /**
     * Does an edit that is a transaction of its own. Whoever was slower at the database is asked once more, and meets what
     * the faster one has left.
     */
    public static void edit(Runnable edit) {
        try {
            edit.run();
        } catch (RuntimeException failed) {
            if (!wasSlower(failed)) {
                throw failed;
            }
            edit.run();
        }
    }

    /** However deep it lies: a door of the engine wraps what its steps have met. */
    private static boolean wasSlower(@Nullable Throwable failed) {
        Throwable at = failed;
        for (int depth = 0; at != null && depth < DEEPEST; depth++) {
            if (at instanceof ConcurrencyFailureException
                    || at instanceof OptimisticLockException
                    || at instanceof DataIntegrityViolationException
                    || (at instanceof SQLException sql && isOvertaken(Objects.toString(sql.getSQLState(), "")))) {
                return true;
            }
            at = at.getCause();
        }
        return false;
    }

    private static boolean isOvertaken(String state) {
        return state.equals(TWICE) || state.startsWith("40");
    }
}
