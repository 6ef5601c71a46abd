package org.tenderway.evaluation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What the seal of a locked score holds of its reason, which is too long to be held itself. */
final class ReasonHash {

    private ReasonHash() {}

    static String of(String reason) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(reason.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Rows from before reasons were sealed have no hash and are taken as they are. */
    static void refuseUnless(String hash, String reason) {
        ScoringRule.SCORES_AS_LOCKED.unless(hash.isEmpty() || hash.equals(of(reason)));
    }
}
