package org.tenderway.bid.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.tenderway.vocabulary.Refusal;

/** Office documents are packed files: they are measured before anything in them is unpacked, and counted while it is. */
final class OfficeFile {

    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final int MOST_RATIO = 200;
    private static final long SMALL = 4L * 1024 * 1024;
    private static final String BOMB = "this file unpacks to far more than it seems to hold, so it is not taken";
    private static final String BROKEN = "this file is broken: save it again and upload it once more";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    private OfficeFile() {}

    static FileKind kind(byte[] content, String seen, Map<String, String> openDocument) {
        Set<String> names = measured(content);
        unpackable(content);
        boolean macros = names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(name -> name.endsWith("vbaproject.bin") || name.startsWith("basic/"));
        String flagged = macros ? "it holds macros" : "";
        if (names.contains("word/document.xml")) {
            return new FileKind(OFFICE + "wordprocessingml.document", flagged);
        } else if (names.contains("xl/workbook.xml")) {
            return new FileKind(OFFICE + "spreadsheetml.sheet", flagged);
        } else if (names.contains("ppt/presentation.xml")) {
            return new FileKind(OFFICE + "presentationml.presentation", flagged);
        }
        String open = openDocument.get(seen);
        if (open == null) {
            throw FileKind.notTaken();
        }
        return new FileKind(open, flagged);
    }

    private static Set<String> measured(byte[] content) {
        Set<String> names = new HashSet<>();
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()) {
            List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
            Refusal.unless(entries.size() <= MOST_ENTRIES, "file", BOMB);
            long whole = 0;
            for (ZipArchiveEntry entry : entries) {
                long size = Math.max(0, entry.getSize());
                whole += size;
                Refusal.unless(whole <= MOST_UNPACKED, "file", BOMB);
                Refusal.unless(
                        size <= SMALL || size / Math.max(1, entry.getCompressedSize()) <= MOST_RATIO, "file", BOMB);
                Refusal.unless(
                        !entry.getGeneralPurposeBit().usesEncryption(), "file", "files with a password are not taken");
                names.add(entry.getName());
            }
            return names;
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("file", BROKEN);
        }
    }

    /** Unpacks into nothing: sizes may be lies, and no document needs a DOCTYPE. */
    private static void unpackable(byte[] content) {
        byte[] piece = new byte[65_536];
        long unpacked = 0;
        int entries = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Refusal.unless(++entries <= MOST_ENTRIES, "file", BOMB);
                boolean first = true;
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    unpacked += read;
                    Refusal.unless(unpacked <= MOST_UNPACKED, "file", BOMB);
                    Refusal.unless(
                            unpacked <= SMALL || unpacked / Math.max(1, content.length) <= MOST_RATIO, "file", BOMB);
                    Refusal.unless(
                            !first || !declaresTypes(entry.getName(), piece, read),
                            "file",
                            "a document with a DOCTYPE is not taken");
                    first = false;
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("file", BROKEN);
        }
    }

    private static boolean declaresTypes(String name, byte[] piece, int length) {
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        return xml
                && new String(piece, 0, length, StandardCharsets.ISO_8859_1)
                        .replace("\0", "")
                        .contains("<!DOCTYPE");
    }

    static byte[] whole(InputStream content, long most) {
        try {
            byte[] bytes = content.readNBytes(Math.toIntExact(most + 1));
            Refusal.unless(
                    bytes.length <= most, "file", "this file is larger than %d MB".formatted(most / 1024 / 1024));
            return bytes;
        } catch (IOException torn) {
            throw new Refusal("file", "the upload was cut off: nothing of it was kept, send it again");
        }
    }
}
