package org.tenderway.bid.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
        String flagged = flagged(names);
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

    private static String flagged(Set<String> names) {
        List<String> small =
                names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        boolean macros = small.stream()
                .anyMatch(name -> name.endsWith("vbaproject.bin")
                        || name.startsWith("basic/")
                        || name.startsWith("scripts/")
                        || name.contains("/macrosheets/")
                        || name.contains("/activex/"));
        boolean others = small.stream().anyMatch(name -> name.contains("/embeddings/") || name.startsWith("object "));
        return macros ? "it holds macros" : others ? "it holds other files" : "";
    }

    /** The list at the end of a packed file is counted before anything reads it into memory. */
    private static void refuseTooManyEntries(byte[] content) {
        int listed = 0;
        for (int at = 0; at < content.length - 3; at++) {
            if (content[at] == 'P' && content[at + 1] == 'K' && content[at + 2] == 1 && content[at + 3] == 2) {
                listed++;
            }
        }
        Refusal.unless(listed <= MOST_ENTRIES, "file", BOMB);
    }

    private static Set<String> measured(byte[] content) {
        refuseTooManyEntries(content);
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

    private static void unpackable(byte[] content) {
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            new Unpacking(content.length, MOST_ENTRIES, MOST_UNPACKED, BOMB).through(zip, 0);
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("file", BROKEN);
        }
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
