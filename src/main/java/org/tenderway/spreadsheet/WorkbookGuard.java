package org.tenderway.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.tenderway.vocabulary.Refusal;

/**
 * Unpacks a workbook once into nowhere, before any parser sees it: how many parts it has, how large they become, and
 * that none is an archive or declares entities. A bomb is put down as soon as it passes a limit.
 */
final class WorkbookGuard {

    private static final int MOST_PARTS = 500;
    private static final long MOST_UNPACKED = 200L * 1024 * 1024;
    private static final long FREE = 1024 * 1024;
    private static final long STEEPEST = 100;
    private static final int LONGEST_MARK = "<!DOCTYPE".length();
    private static final String BOMB =
            "the workbook unpacks to more than a list can hold: copy its rows into a new workbook, or save it as CSV";

    private WorkbookGuard() {}

    static void refuseDangerous(byte[] file) {
        int parts = 0;
        long unpacked = 0;
        boolean workbook = false;
        byte[] buffer = new byte[64 * 1024];
        try (var zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                Refusal.unless(++parts <= MOST_PARTS, "file", BOMB);
                String name = part.getName().toLowerCase(Locale.ROOT);
                workbook |= name.equals("xl/workbook.xml");
                Refusal.unless(
                        !name.endsWith(".zip") && !name.endsWith(".xlsx") && !name.endsWith("vbaproject.bin"),
                        "file",
                        "the workbook holds another archive or macros: save it as a plain XLSX");
                String before = "";
                for (int read = fill(zip, buffer); read > 0; read = fill(zip, buffer)) {
                    unpacked += read;
                    Refusal.unless(
                            unpacked <= MOST_UNPACKED && (unpacked <= FREE || unpacked / file.length <= STEEPEST),
                            "file",
                            BOMB);
                    before = refuseEntities(before, buffer, read);
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw new Refusal("file", "the workbook is damaged: open it in a spreadsheet and save it again");
        }
        Refusal.unless(workbook, "file", "the file is an archive but no XLSX workbook");
    }

    private static int fill(InputStream zip, byte[] buffer) throws IOException {
        return zip.readNBytes(buffer, 0, buffer.length);
    }

    /** Looks everywhere, because a declaration may hide behind a long comment; answers the end, which may be a half. */
    private static String refuseEntities(String before, byte[] piece, int length) {
        String text = before + new String(piece, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        Refusal.unless(
                !text.contains("<!DOCTYPE") && !text.contains("<!ENTITY"),
                "file",
                "the workbook declares entities, as no spreadsheet does: save it again from a spreadsheet");
        return text.substring(Math.max(0, text.length() - LONGEST_MARK));
    }
}
