package org.tenderway.bid.domain.seal;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.tenderway.vocabulary.Refusal;

/** Turns what a person knows into a key, slowly on purpose (Argon2id, with the {@link Work} that its salt names). */
public final class Passphrase {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int KEY_BYTES = 32;

    private Passphrase() {}

    public static void refuseUnlessStrong(String passphrase, String again) {
        Refusal.unless(
                passphrase.length() >= SHORTEST,
                "passphrase",
                "choose a passphrase of at least %d characters, for example four words".formatted(SHORTEST));
        Refusal.unless(
                passphrase.length() <= LONGEST,
                "passphrase",
                "choose a passphrase of at most %d characters".formatted(LONGEST));
        Refusal.unless(
                passphrase.chars().distinct().count() >= 5,
                "passphrase",
                "choose a passphrase that is harder to guess: it repeats a few characters only");
        Refusal.unless(passphrase.equals(again), "again", "type the same passphrase twice");
    }

    public static byte[] key(String passphrase, byte[] salt) {
        String same = Normalizer.normalize(passphrase.strip(), Normalizer.Form.NFKC);
        Refusal.unless(same.length() <= LONGEST, "passphrase", "this is longer than any passphrase");
        Work work = Salts.workOf(salt);
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(work.memoryKib())
                .withIterations(work.passes())
                .withParallelism(1)
                .build());
        byte[] key = new byte[KEY_BYTES];
        generator.generateBytes(same.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }
}
