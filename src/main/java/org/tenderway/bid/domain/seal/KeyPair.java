package org.tenderway.bid.domain.seal;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** A key that everybody may lock with and one holder unlocks with: HPKE over X25519 with AES-256-GCM. */
public final class KeyPair {

    private static final HpkeParameters KIND;

    static {
        try {
            HybridConfig.register();
            KIND = HpkeParameters.builder()
                    .setVariant(HpkeParameters.Variant.NO_PREFIX)
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .build();
        } catch (GeneralSecurityException failed) {
            throw new ExceptionInInitializerError(failed);
        }
    }

    private final byte[] publicPart;
    private final byte[] secretPart;

    private KeyPair(byte[] publicPart, byte[] secretPart) {
        this.publicPart = publicPart;
        this.secretPart = secretPart;
    }

    public static KeyPair make() {
        try {
            KeysetHandle secret = KeysetHandle.generateNew(KIND);
            return new KeyPair(
                    TinkProtoKeysetFormat.serializeKeysetWithoutSecret(secret.getPublicKeysetHandle()),
                    TinkProtoKeysetFormat.serializeKeyset(secret, InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be made", failed);
        }
    }

    public byte[] publicPart() {
        return publicPart.clone();
    }

    public byte[] secretPart() {
        return secretPart.clone();
    }

    public static byte[] lock(byte[] publicPart, byte[] clear, String purpose) {
        try {
            return TinkProtoKeysetFormat.parseKeysetWithoutSecret(publicPart)
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(clear, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException failed) {
            throw new BrokenSeal();
        }
    }

    /** @throws BrokenSeal for another key, another purpose, or one changed bit */
    public static byte[] unlock(byte[] secretPart, byte[] locked, String purpose) {
        try {
            return TinkProtoKeysetFormat.parseKeyset(secretPart, InsecureSecretKeyAccess.get())
                    .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                    .decrypt(locked, purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException wrongKeyOrChanged) {
            throw new BrokenSeal();
        }
    }

    @Override
    public String toString() {
        return "a pair of keys";
    }
}
