package org.tenderway.notification.domain;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes a failed attempt apart from the attempt itself, which rolls back. */
@Service
class FailedAttempts {

    private final StoredLetters letters;
    private final Clock clock;

    FailedAttempts(StoredLetters letters, Clock clock) {
        this.letters = letters;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void note(String key) {
        letters.findById(key).ifPresent(letter -> {
            letter.failed(clock.instant());
            letters.save(letter);
        });
    }
}
