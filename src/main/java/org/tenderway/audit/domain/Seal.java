package org.tenderway.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import org.tenderway.audit.TrailAnchor;

/**
 * The hash of an entry. Every field goes in with its length before it, so that no two entries read the same, and the
 * encoding's version goes first, so that a later one can stand beside it.
 */
final class Seal {

    /** The second: it also holds when the database recorded the entry. */
    static final int ENCODING = 2;

    static final String GENESIS = "0".repeat(64);

    private Seal() {}

    /** No hash at all for an encoding that is not known, or that does not go with what the line holds. */
    static String of(SealedLine line) {
        boolean recorded = line.recordedAt() != null;
        if (line.encoding() < 1 || line.encoding() > ENCODING || recorded != (line.encoding() == ENCODING)) {
            return "";
        }
        MessageDigest digest = sha256();
        add(digest, "tenderway-trail");
        add(digest, String.valueOf(line.encoding()));
        add(digest, String.valueOf(line.sequence()));
        add(digest, line.caseReference());
        add(digest, line.subject());
        add(digest, line.eventType());
        add(digest, line.what());
        add(digest, line.why());
        add(digest, line.userId());
        add(digest, line.who());
        add(digest, line.roles());
        add(digest, line.when().toString());
        if (recorded) {
            add(digest, Objects.toString(line.recordedAt()));
        }
        add(digest, line.previousHash());
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of an anchor, over all that it says. */
    static String of(TrailAnchor anchor) {
        MessageDigest digest = sha256();
        add(digest, "tenderway-anchor");
        add(digest, "1");
        add(digest, String.valueOf(anchor.number()));
        add(digest, anchor.takenOn().toString());
        add(digest, anchor.takenAt().toString());
        add(digest, String.valueOf(anchor.lastSequence()));
        add(digest, anchor.lastHash());
        add(digest, String.valueOf(anchor.entries()));
        add(digest, anchor.previousHash());
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
