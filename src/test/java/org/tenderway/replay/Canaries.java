package org.tenderway.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern GZIP = Pattern.compile("\u001f\u008b\b");
    private static final Pattern ZLIB = Pattern.compile("x[\u0001\u005e\u009c\u00da]");
    private static final Pattern ZIP = Pattern.compile("PK\u0003\u0004");
    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{16,}+");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/_-]{24,}+");

    private static final Map<String, String> DISGUISES = disguises();

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

    private static void search(byte[] hay, String way, int depth, Set<String> found) {
        String text = new String(hay, StandardCharsets.ISO_8859_1);
        DISGUISES.forEach((name, pattern) -> {
            if (text.contains(pattern)) {
                found.add(name + way);
            }
        });
        if (depth >= DEEPEST) {
            return;
        }
        unpack(GZIP, text, start -> new GZIPInputStream(bytes(text, start)), " in gzip" + way, depth, found);
        unpack(ZLIB, text, start -> new InflaterInputStream(bytes(text, start)), " in zlib" + way, depth, found);
        unpack(ZIP, text, start -> entry(text, start), " in zip" + way, depth, found);
        decode(HEX, text, " in hex" + way, depth, found);
        decode(BASE64, text, " in base64" + way, depth, found);
    }

    private interface Opening {
        InputStream at(int start) throws IOException;
    }

    private static void unpack(Pattern magic, String text, Opening opening, String way, int depth, Set<String> found) {
        Matcher matcher = magic.matcher(text);
        while (matcher.find()) {
            var unpacked = new ByteArrayOutputStream();
            try (InputStream stream = opening.at(matcher.start())) {
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
                search(unpacked.toByteArray(), way, depth + 1, found);
            }
        }
    }

    private static void decode(Pattern run, String text, String way, int depth, Set<String> found) {
        Matcher matcher = run.matcher(text);
        while (matcher.find()) {
            String said = matcher.group();
            String kept = (run == HEX ? "hex " : "base64 ") + said;
            if (CLEAN.contains(kept)) {
                continue;
            }
            Set<String> here = new TreeSet<>();
            try {
                search(
                        run == HEX
                                ? HexFormat.of().parseHex(said.substring(0, said.length() / 2 * 2))
                                : Base64.getDecoder()
                                        .decode(whole(said.replace('-', '+').replace('_', '/'))),
                        way,
                        depth + 1,
                        here);
            } catch (IllegalArgumentException onlyLooksLikeIt) {
                // nothing to look into
            }
            found.addAll(here);
            if (depth == 0 && here.isEmpty() && said.length() <= MOST_KEPT) {
                CLEAN.add(kept);
            }
        }
    }

    private static String whole(String said) {
        return said.length() % 4 == 1 ? said.substring(0, said.length() - 1) : said;
    }

    private static InputStream entry(String text, int start) {
        int name = text.charAt(start + 26) | text.charAt(start + 27) << 8;
        int extra = text.charAt(start + 28) | text.charAt(start + 29) << 8;
        return new InflaterInputStream(bytes(text, start + 30 + name + extra), new Inflater(true));
    }

    private static ByteArrayInputStream bytes(String text, int start) {
        return new ByteArrayInputStream(
                text.substring(Math.min(start, text.length())).getBytes(StandardCharsets.ISO_8859_1));
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
