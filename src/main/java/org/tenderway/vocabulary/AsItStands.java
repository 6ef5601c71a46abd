package org.tenderway.vocabulary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a form edits, as it stands now. The form carries its mark, so that nobody overwrites what they have not seen.
 *
 * @param page where a person looks at it
 * @param by who changed it last: the id of somebody who signs in, or a name
 * @param at when that was; null where nobody has changed it yet, so that there is nothing to overwrite
 * @param fields by their labels, in their order and as a page says them
 */
public record AsItStands(String page, String by, @Nullable Instant at, Map<String, String> fields) {

    private static final int LENGTH = 32;

    public AsItStands {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Tells one state of it from every other. */
    public String mark() {
        return markOf(fields);
    }

    /** The mark of something with these fields, whoever changed it last. */
    public static String markOf(Map<String, String> fields) {
        StringBuilder text = new StringBuilder();
        // Lengths stand before texts, so that no text can look like two; and every node reads them in one order.
        new TreeMap<>(fields).forEach((label, value) -> text.append(label.length())
                .append(':')
                .append(label)
                .append(value.length())
                .append(':')
                .append(value));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /**
     * Refuses an edit by somebody who saw it otherwise, unless it would change nothing.
     *
     * @param seen the mark that the form carries; empty where it carries none
     * @param yours the fields as the edit would leave them
     */
    public void refuseUnlessSeen(String seen, Map<String, String> yours) {
        Instant changed = at;
        if (changed == null || seen.equals(mark()) || yours.equals(fields)) {
            return;
        }
        Set<String> labels = new LinkedHashSet<>(yours.keySet());
        labels.addAll(fields.keySet());
        List<Overtaken.Difference> differences = new ArrayList<>();
        for (String label : labels) {
            String typed = yours.getOrDefault(label, "");
            String now = fields.getOrDefault(label, "");
            if (!typed.equals(now)) {
                differences.add(new Overtaken.Difference(label, typed, now));
            }
        }
        throw new Overtaken(page, mark(), by, changed, differences);
    }
}
