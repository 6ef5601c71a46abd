package org.tenderway.engine;

import java.time.LocalDateTime;

/**
 * Moves rules and timers together, for training, demonstrations and tests; never there in production. Times are local,
 * in London.
 */
public interface TrainingClock {

    LocalDateTime now();

    /** Sets the clock where a story begins, also into the past; refused as soon as any case has been started. */
    LocalDateTime beginAt(LocalDateTime start);

    /** Steps forward through everything that falls due on the way, in its order, each thing at its own time. */
    Advance advanceTo(LocalDateTime target);

    /** Where the clock stands after a move, and how many timers fired on the way. */
    record Advance(LocalDateTime now, int timersFired) {}
}
