package org.tenderway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.tenderway.vocabulary.Refusal;

class EditsAtOnceTests {

    private int asked;

    @Test
    void whoeverWasSlowerIsAskedOnceMoreHoweverDeepTheReasonLies() {
        for (RuntimeException slower : List.of(
                new ConcurrencyFailureException("somebody was faster"),
                new DataIntegrityViolationException("the row is there"),
                new OptimisticLockException("the row is another by now"),
                new IllegalStateException(new SQLException("duplicate", "23505")),
                new IllegalStateException(new SQLException("deadlock", "40P01")))) {
            asked = 0;
            AtOnce.edit(() -> failing(new ArrayDeque<>(List.of(slower))));
            assertThat(asked).as(slower.toString()).isEqualTo(2);
        }
    }

    @Test
    void whoeverIsRefusedOrFailsOtherwiseIsNotAskedAgain() {
        for (RuntimeException other : List.of(
                Refusal.because("the tender is closed"),
                new IllegalStateException(new SQLException("too long", "22001")))) {
            asked = 0;
            assertThatThrownBy(() -> AtOnce.edit(() -> failing(new ArrayDeque<>(List.of(other)))))
                    .isSameAs(other);
            assertThat(asked).isEqualTo(1);
        }
    }

    @Test
    void whoeverIsSlowerTwiceIsToldSo() {
        var again = new ConcurrencyFailureException("and again");
        Deque<RuntimeException> failures = new ArrayDeque<>(List.of(new ConcurrencyFailureException("once"), again));
        assertThatThrownBy(() -> AtOnce.edit(() -> {
                    asked++;
                    throw failures.pop();
                }))
                .isSameAs(again);
        assertThat(asked).isEqualTo(2);
    }

    /** Fails at the first time, and only then. */
    private void failing(Deque<RuntimeException> failure) {
        if (++asked == 1) {
            throw failure.pop();
        }
    }
}
