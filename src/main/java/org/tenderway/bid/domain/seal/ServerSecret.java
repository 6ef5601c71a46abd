package org.tenderway.bid.domain.seal;

import com.google.crypto.tink.subtle.Hkdf;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;
import org.tenderway.vocabulary.Refusal;

/**
 * The installation's own secret, which lies in its configuration and never in the database. It proves rows, keeps what
 * has been opened, and gives its share of a box only after the deadline.
 */
@Component
public class ServerSecret {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSha256";

    private final byte[] secret;

    ServerSecret(Environment environment) {
        String configured = environment.getProperty("tenderway.sealing.secret", "");
        if (!configured.isBlank()) {
            secret = decoded(configured.strip());
        } else if (environment.acceptsProfiles(Profiles.of("demo | test | replay"))) {
            // Known to everybody, and good enough where everything is fictional.
            secret = "fictional-secret-of-the-demo-....".substring(0, BYTES).getBytes(StandardCharsets.UTF_8);
        } else {
            secret = new byte[0];
        }
    }

    private static byte[] decoded(String configured) {
        try {
            byte[] bytes = Base64.getDecoder().decode(configured);
            if (bytes.length == BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // told below, without the value
        }
        throw new IllegalStateException(
                "tenderway.sealing.secret must be 32 random bytes in Base64: openssl rand -base64 32");
    }

    public boolean isConfigured() {
        return secret.length > 0;
    }

    /** The server's share of the key of one box: given out only once no bid can be in time any more. */
    public byte[] shareOf(String tender, Instant deadline, Instant now) {
        Refusal.unless(
                now.isAfter(deadline), "", "the box stays locked until the deadline has passed by the server's clock");
        return key("share of the box " + tender);
    }

    /** To lock the server's share in when the key is made; nothing can be read with it alone. */
    byte[] shareToLock(String tender) {
        return key("share of the box " + tender);
    }

    /** What opened bids are kept under. */
    public byte[] applicationKey() {
        return key("opened bids");
    }

    /** A mark that only this installation can make, so that a row changed behind its back shows. */
    public String proof(String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key("proof of rows"), HMAC));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    public boolean proves(String proof, String... parts) {
        return MessageDigest.isEqual(
                proof.getBytes(StandardCharsets.UTF_8), proof(parts).getBytes(StandardCharsets.UTF_8));
    }

    private byte[] key(String purpose) {
        Refusal.unless(
                isConfigured(),
                "",
                "this installation has no sealing secret: its operators must set one before a box can be sealed");
        try {
            return Hkdf.computeHkdf(HMAC, secret, new byte[0], purpose.getBytes(StandardCharsets.UTF_8), BYTES);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("no key could be derived", failed);
        }
    }
}
