package org.tenderway.engine;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.tenderway.vocabulary.Refusal;

/** What really happened under the engine's wrapping: a rule said no, somebody else was faster, or it was misused. */
record WentWrong(
        @Nullable Refusal refusal,
        boolean overtaken,
        boolean claimed,
        boolean unfit,
        boolean away,
        boolean full,
        @Nullable String misuse) {

    static final String OVERTAKEN =
            "Somebody else changed this at the same time. Load it again and look at what changed.";

    static final String UNFIT =
            "Something that was entered is too long, too large or cannot be kept. Shorten it and try again.";

    /** A model with one is not deployed; so it came with a question or a filter. */
    private static final String UNREADABLE_EXPRESSION = "An expression in this question cannot be read";

    private static final String TWICE = "23505";
    private static final List<String> WAITED_TOO_LONG = List.of("HYT00", "55P03");

    private static final List<String> CLOSED = List.of("90067", "90098", "90121");

    static WentWrong in(@Nullable Throwable thrown) {
        Refusal refusal = null;
        boolean overtaken = false;
        boolean claimed = false;
        boolean unfit = false;
        boolean away = false;
        boolean full = false;
        String misuse = null;
        Throwable at = thrown;
        for (int depth = 0; at != null && depth < 40; depth++) {
            if (at instanceof Refusal said) {
                refusal = said;
            }
            overtaken |= isOvertaken(at);
            claimed |= at instanceof TaskAlreadyClaimedException;
            unfit |= isUnfit(at);
            away |= isAway(at);
            full |= isFull(at);
            if (at instanceof BadUserRequestException) {
                misuse = at.getMessage();
            } else if (at instanceof TreeBuilderException) {
                misuse = UNREADABLE_EXPRESSION;
            }
            at = at.getCause();
        }
        return new WentWrong(refusal, overtaken, claimed, unfit && !overtaken, away && refusal == null, full, misuse);
    }

    private static boolean isOvertaken(Throwable at) {
        return at instanceof OptimisticLockingException
                || at instanceof ConcurrencyFailureException
                || at instanceof jakarta.persistence.OptimisticLockException
                // Serialization failure, deadlock and a wait too long, as the standard and both databases name them;
                // and a row that somebody else wrote first.
                || (at instanceof SQLException sql
                        && (stateOf(sql).startsWith("40")
                                || stateOf(sql).equals(TWICE)
                                || WAITED_TOO_LONG.contains(stateOf(sql))));
    }

    /** A value that its column does not take, or a rule of the database's own. */
    private static boolean isUnfit(Throwable at) {
        return at instanceof SQLException sql
                && (stateOf(sql).startsWith("22") || stateOf(sql).startsWith("23"));
    }

    /** Connection exceptions of the standard, a shutdown as PostgreSQL names it, no free connection, a closed H2. */
    private static boolean isAway(Throwable at) {
        return at instanceof SQLTransientConnectionException
                || at instanceof SQLNonTransientConnectionException
                || (at instanceof SQLException sql
                        && (stateOf(sql).startsWith("08")
                                || stateOf(sql).startsWith("57P0")
                                || CLOSED.contains(stateOf(sql))));
    }

    /** No place at the database, or none in it: insufficient resources as the standard names them. */
    private static boolean isFull(Throwable at) {
        return at instanceof CannotCreateTransactionException
                || at instanceof DataAccessResourceFailureException
                || at instanceof SQLTransientConnectionException
                || (at instanceof SQLException sql && stateOf(sql).startsWith("53"));
    }

    private static String stateOf(SQLException sql) {
        return Objects.toString(sql.getSQLState(), "");
    }
}
