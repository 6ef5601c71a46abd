package org.tenderway.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tenderway.audit.TrailEntry;

/**
 * The hash of an entry. Every field goes in with its length before it, so that no two entries read the same, and the
 * encoding's version goes first, so that a later one can stand beside it.
 */
final class Seal {

    static final int ENCODING = 1;
    static final String GENESIS = "0".repeat(64);

    private Seal() {}

    static String of(TrailEntry entry) {
        MessageDigest digest = sha256();
        add(digest, "tenderway-trail");
        add(digest, String.valueOf(entry.encoding()));
        add(digest, String.valueOf(entry.sequence()));
        add(digest, entry.caseReference().value());
        add(digest, entry.subject());
        add(digest, entry.eventType());
        add(digest, entry.what());
        add(digest, entry.why());
        add(digest, entry.userId());
        add(digest, entry.who());
        add(digest, entry.roles());
        add(digest, entry.when().toString());
        add(digest, entry.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(MessageDigest digest, String field) {
        byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
