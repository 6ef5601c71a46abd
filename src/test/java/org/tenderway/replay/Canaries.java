package org.tenderway.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Marks that occur nowhere else, one set for each bid, and the disguises in which one would still be found. */
final class Canaries {

    static final int BIDS = 20;

    private static final String WORD = "Kanari7q3x";
    private static final String POUNDS = "483621975";
    private static final int DEEPEST = 3;
    private static final int MOST_KEPT = 200;
    private static final int MOST_UNPACKED = 8_000_000;

    private static final int SHORTEST_HEX = 16;
    private static final int SHORTEST_BASE64 = 24;
    private static final List<Needle> NEEDLES = needles();

    /** Whether anything that is looked for begins with these two bytes: everything is looked for in one pass. */
    private static final boolean[] BEGINNINGS = beginnings();

    /** Words that were taken apart already and held nothing: pages repeat themselves. */
    private static final Set<String> CLEAN = ConcurrentHashMap.newKeySet();

    private Canaries() {}

    static String answer(int bid) {
        return "%sAnswer%02d".formatted(WORD, bid);
    }

    static String file(int bid) {
        return "%sFile%02d".formatted(WORD, bid);
    }

    static String fileName(int bid) {
        return "%sName%02d".formatted(WORD, bid);
    }

    static BigDecimal price(int bid) {
        return new BigDecimal("%s.%04d".formatted(POUNDS, 101 * bid));
    }

    /** What a page may show to the supplier whose bid this is, taken out. */
    static String withoutOwn(String body, int bid) {
        String plain = price(bid).toPlainString();
        return body.replace(answer(bid), "")
                .replace(file(bid), "")
                .replace(fileName(bid), "")
                .replace(plain, "")
                .replace(price(bid).stripTrailingZeros().toPlainString(), "");
    }

    /** Which canaries lie in these bytes, and how they are dressed. */
    static Set<String> in(byte[] hay) {
        Set<String> found = new TreeSet<>();
        search(hay, "", 0, found);
        return found;
    }

    /** The same without taking text apart: for files that are large and mostly not text. */
    static Set<String> inRaw(byte[] hay) {
        Set<String> found = new TreeSet<>();
        search(hay, "", DEEPEST, found);
        return found;
    }

    /** A canary in one of its disguises, or the beginning of something packed. */
    private record Needle(String name, byte[] mark, boolean packed) {

        boolean isAt(byte[] hay, int at) {
            return at + mark.length <= hay.length && Arrays.equals(hay, at, at + mark.length, mark, 0, mark.length);
        }
    }

    private static void search(byte[] hay, String way, int depth, Set<String> found) {
        boolean deeper = depth < DEEPEST;
        int hex = -1;
        int base64 = -1;
        for (int at = 0; at < hay.length; at++) {
            int here = hay[at] & 0xff;
            if (at + 1 < hay.length && BEGINNINGS[here << 8 | hay[at + 1] & 0xff]) {
                for (Needle needle : NEEDLES) {
                    if (!needle.isAt(hay, at)) {
                        continue;
                    }
                    if (!needle.packed()) {
                        found.add(needle.name() + way);
                    } else if (deeper) {
                        unpack(needle.name(), hay, at, way, depth, found);
                    }
                }
            }
            if (deeper) {
                if (isBase64(here)) {
                    base64 = base64 < 0 ? at : base64;
                } else if (base64 >= 0) {
                    decode(false, hay, base64, at, way, depth, found);
                    base64 = -1;
                }
                if (isHex(here)) {
                    hex = hex < 0 ? at : hex;
                } else if (hex >= 0) {
                    decode(true, hay, hex, at, way, depth, found);
                    hex = -1;
                }
            }
        }
        if (base64 >= 0) {
            decode(false, hay, base64, hay.length, way, depth, found);
        }
        if (hex >= 0) {
            decode(true, hay, hex, hay.length, way, depth, found);
        }
    }

    private static boolean isHex(int one) {
        return one >= '0' && one <= '9' || one >= 'a' && one <= 'f' || one >= 'A' && one <= 'F';
    }

    private static boolean isBase64(int one) {
        return one >= 'a' && one <= 'z'
                || one >= 'A' && one <= 'Z'
                || one >= '0' && one <= '9'
                || one == '+'
                || one == '/'
                || one == '_'
                || one == '-';
    }

    private static void unpack(String as, byte[] hay, int at, String way, int depth, Set<String> found) {
        var unpacked = new ByteArrayOutputStream();
        try (InputStream stream = opened(as, hay, at)) {
            byte[] piece = new byte[8192];
            for (int read = stream.read(piece); read > 0; read = stream.read(piece)) {
                unpacked.write(piece, 0, read);
                if (unpacked.size() > MOST_UNPACKED) {
                    break;
                }
            }
        } catch (IOException notPackedOrCutOff) {
            // What came out until here is looked at all the same.
        }
        if (unpacked.size() > 0) {
            search(unpacked.toByteArray(), " in " + as + way, depth + 1, found);
        }
    }

    private static InputStream opened(String as, byte[] hay, int at) throws IOException {
        return switch (as) {
            case "gzip" -> new GZIPInputStream(from(hay, at));
            case "zlib" -> new InflaterInputStream(from(hay, at));
            default -> entry(hay, at);
        };
    }

    private static void decode(boolean hex, byte[] hay, int from, int to, String way, int depth, Set<String> found) {
        if (to - from < (hex ? SHORTEST_HEX : SHORTEST_BASE64)) {
            return;
        }
        String said = new String(hay, from, to - from, StandardCharsets.ISO_8859_1);
        boolean kept = depth == 0 && said.length() <= MOST_KEPT;
        String name = (hex ? "hex " : "base64 ") + said;
        if (kept && CLEAN.contains(name)) {
            return;
        }
        Set<String> here = new TreeSet<>();
        try {
            search(
                    hex
                            ? HexFormat.of().parseHex(said.substring(0, said.length() / 2 * 2))
                            : Base64.getDecoder()
                                    .decode(whole(said.replace('-', '+').replace('_', '/'))),
                    (hex ? " in hex" : " in base64") + way,
                    depth + 1,
                    here);
        } catch (IllegalArgumentException onlyLooksLikeIt) {
            // nothing to look into
        }
        found.addAll(here);
        if (kept && here.isEmpty()) {
            CLEAN.add(name);
        }
    }

    private static String whole(String said) {
        return said.length() % 4 == 1 ? said.substring(0, said.length() - 1) : said;
    }

    private static InputStream entry(byte[] hay, int at) throws IOException {
        if (at + 30 > hay.length) {
            throw new EOFException();
        }
        int name = hay[at + 26] & 0xff | (hay[at + 27] & 0xff) << 8;
        int extra = hay[at + 28] & 0xff | (hay[at + 29] & 0xff) << 8;
        return new InflaterInputStream(from(hay, at + 30 + name + extra), new Inflater(true));
    }

    private static ByteArrayInputStream from(byte[] hay, int at) {
        int start = Math.min(at, hay.length);
        return new ByteArrayInputStream(hay, start, hay.length - start);
    }

    private static boolean[] beginnings() {
        boolean[] beginnings = new boolean[1 << 16];
        NEEDLES.forEach(needle -> beginnings[(needle.mark()[0] & 0xff) << 8 | needle.mark()[1] & 0xff] = true);
        return beginnings;
    }

    private static List<Needle> needles() {
        List<Needle> all = new ArrayList<>();
        disguises()
                .forEach((name, mark) -> all.add(new Needle(name, mark.getBytes(StandardCharsets.ISO_8859_1), false)));
        all.add(new Needle("gzip", new byte[] {0x1f, (byte) 0x8b, 8}, true));
        all.add(new Needle("zip", new byte[] {'P', 'K', 3, 4}, true));
        for (int level : new int[] {0x01, 0x5e, 0x9c, 0xda}) {
            all.add(new Needle("zlib", new byte[] {'x', (byte) level}, true));
        }
        return all;
    }

    private static Map<String, String> disguises() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String mark : new String[] {WORD + "Answer", WORD + "File", WORD + "Name", POUNDS, "483,621,975"}) {
            String name = mark.startsWith(WORD)
                    ? mark.substring(WORD.length())
                    : "Price" + (mark.contains(",") ? ", grouped" : "");
            byte[] plain = mark.getBytes(StandardCharsets.UTF_8);
            all.put(name, mark);
            all.put(name + " in UTF-16LE", latin(mark.getBytes(StandardCharsets.UTF_16LE)));
            all.put(name + " in UTF-16BE", latin(mark.getBytes(StandardCharsets.UTF_16BE)));
            for (int shift = 0; shift < 3; shift++) {
                byte[] shifted = new byte[shift + plain.length];
                System.arraycopy(plain, 0, shifted, shift, plain.length);
                String encoded = Base64.getEncoder().encodeToString(shifted);
                all.put(
                        name + " in base64, from byte " + shift,
                        encoded.substring(shift == 0 ? 0 : shift + 1, shifted.length * 8 / 6));
            }
        }
        return all;
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
