package org.tenderway.bid.domain.seal;

import com.google.crypto.tink.subtle.Random;
import java.nio.ByteBuffer;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Makes the salts of new passphrases. Only where everything is fictional may they ask for less work than usual. */
@Component
public class Salts {

    private static final int RANDOM_BYTES = 16;
    private static final int BYTES = RANDOM_BYTES + 2 * Integer.BYTES;

    private final Work work;

    Salts(Environment environment) {
        work = new Work(
                environment.getProperty(
                        "tenderway.sealing.passphrase-memory-kib", Integer.class, Work.USUAL.memoryKib()),
                environment.getProperty("tenderway.sealing.passphrase-passes", Integer.class, Work.USUAL.passes()));
        boolean fictional = environment.acceptsProfiles(Profiles.of("demo | test | replay"));
        if (!work.isPossible() || !(fictional || work.isAtLeast(Work.USUAL))) {
            throw new IllegalStateException(
                    "tenderway.sealing.passphrase-memory-kib must be at least %d and passphrase-passes at least %d"
                            .formatted(Work.USUAL.memoryKib(), Work.USUAL.passes()));
        }
    }

    public byte[] fresh() {
        return ByteBuffer.allocate(BYTES)
                .put(Random.randBytes(RANDOM_BYTES))
                .putInt(work.memoryKib())
                .putInt(work.passes())
                .array();
    }

    /** A salt that does not say is one of the first release. */
    static Work workOf(byte[] salt) {
        if (salt.length != BYTES) {
            return Work.USUAL;
        }
        ByteBuffer read = ByteBuffer.wrap(salt).position(RANDOM_BYTES);
        Work said = new Work(read.getInt(), read.getInt());
        if (!said.isPossible()) {
            throw new BrokenSeal();
        }
        return said;
    }
}
