package org.tenderway.notification.domain;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hands a letter over. What is sent is never sent again; what fails stays queued and says so to the caller. */
@Service
public class LetterDelivery {

    private final StoredLetters letters;
    private final Post post;
    private final Enclosures enclosures;
    private final FailedAttempts attempts;
    private final DailyDigest digests;
    private final Clock clock;

    LetterDelivery(
            StoredLetters letters,
            Post post,
            Enclosures enclosures,
            FailedAttempts attempts,
            DailyDigest digests,
            Clock clock) {
        this.letters = letters;
        this.post = post;
        this.enclosures = enclosures;
        this.attempts = attempts;
        this.digests = digests;
        this.clock = clock;
    }

    @Transactional
    public void deliver(String key) {
        Letter letter = letters.findById(key).orElseThrow(() -> new IllegalStateException("there is no letter " + key));
        if (letter.isOver()) {
            return;
        }
        if (letter.isWithoutAddress()) {
            throw new DeliveryFailed(key, "its recipient has no address");
        }
        if (letter.isDigest() && !isRewritten(letter)) {
            letter.notNeeded();
            letters.save(letter);
            return;
        }
        try {
            post.deliver(letter.view(), enclosures.of(letter));
        } catch (DeliveryFailed failed) {
            attempts.note(key);
            throw failed;
        }
        letter.sent(clock.instant());
        letters.save(letter);
    }

    private boolean isRewritten(Letter letter) {
        var reads = digests.now(letter.recipient(), letter.occurrence(), letter.body());
        reads.ifPresent(letter::reads);
        return reads.isPresent();
    }
}
