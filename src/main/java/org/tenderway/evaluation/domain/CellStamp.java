package org.tenderway.evaluation.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.tenderway.evaluation.ScoreWithReason;

/** What a page remembers of a cell as it showed it, so that a later save finds out whether somebody was faster. */
public final class CellStamp {

    private static final int LENGTH = 16;

    private CellStamp() {}

    public static String of(ScoreWithReason cell) {
        // Browsers end lines in their own way.
        String text = cell.score() + "\n" + cell.reason().replace("\r\n", "\n");
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
