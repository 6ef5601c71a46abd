package org.tenderway.bid.domain.file;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the name of a file safe to show and to offer. Nothing is ever stored under it. */
public final class FileNames {

    private static final int MOST_BYTES = 180;
    private static final Pattern PATH = Pattern.compile("(?i)[/\\\\]|%2f|%5c|%255c|%252f");
    // Controls, line ends, marks that turn the direction of reading, and characters that nobody sees.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");
    private static final Pattern SPECIAL = Pattern.compile("[<>:\"|?*;%`$'&]");
    private static final Pattern RESERVED =
            Pattern.compile("(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\\$|conout\\$)(\\..*)?");

    private FileNames() {}

    public static String safe(String given) {
        String[] parts = PATH.split(Normalizer.normalize(given, Normalizer.Form.NFKC), -1);
        String name = parts[parts.length - 1];
        name = SPECIAL.matcher(UNSEEN.matcher(name).replaceAll("")).replaceAll("-");
        name = name.replaceAll("\\s+", " ").replaceAll("\\.{2,}", ".").replaceAll("^[. -]+|[. ]+$", "");
        if (name.isEmpty() || name.startsWith(".")) {
            name = "file" + name;
        }
        if (RESERVED.matcher(name).matches()) {
            name = "file-" + name;
        }
        return shortened(name);
    }

    /** What follows the last dot, in small letters; empty for none. */
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String shortened(String name) {
        if (bytes(name) <= MOST_BYTES) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String end = dot > 0 && name.length() - dot <= 10 ? name.substring(dot) : "";
        StringBuilder start = new StringBuilder();
        name.codePoints()
                .limit(name.codePointCount(0, name.length() - end.length()))
                .takeWhile(point -> bytes(start + Character.toString(point) + end) <= MOST_BYTES)
                .forEach(start::appendCodePoint);
        return start.toString().strip() + end;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
