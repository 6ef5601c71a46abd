package org.tenderway.bid.domain.seal;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.google.crypto.tink.subtle.Random;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** AES-256-GCM with a key at hand; what a thing is for is bound to it, so that nothing can be moved elsewhere. */
public final class Vault {

    private static final int KEY_BYTES = 32;

    private Vault() {}

    public static byte[] newKey() {
        return Random.randBytes(KEY_BYTES);
    }

    public static byte[] lock(byte[] key, byte[] clear, String purpose) {
        try {
            return new AesGcmJce(key).encrypt(clear, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("nothing could be locked", failed);
        }
    }

    /** @throws BrokenSeal for another key, another purpose, or one changed bit */
    public static byte[] unlock(byte[] key, byte[] locked, String purpose) {
        try {
            return new AesGcmJce(key).decrypt(locked, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrongKeyOrChanged) {
            throw new BrokenSeal();
        }
    }
}
