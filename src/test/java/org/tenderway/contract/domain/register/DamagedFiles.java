package org.tenderway.contract.domain.register;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Two hundred files that went wrong on their way, each the same at every run. */
final class DamagedFiles {

    private static final String SHEET = "xl/worksheets/sheet1.xml";

    private DamagedFiles() {}

    /** A file and what must be said of it: nothing (it is whole), or a part of the first problem. */
    record Damaged(String name, byte[] file, String mustSay) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Damaged> all() {
        List<Damaged> all = new ArrayList<>();
        for (int seed = 0; seed < 8; seed++) {
            var random = new Random(seed);
            var sample = new SampleRegister(seed, LocalDate.parse("2026-11-22"));
            List<RegisterRow> rows = new ArrayList<>();
            for (int number = 0; number < 3 + random.nextInt(20); number++) {
                rows.add(sample.contract("D-" + seed + "-" + number));
            }
            String csv = new String(SampleRegister.csv(rows), StandardCharsets.UTF_8);
            byte[] xlsx = SampleRegister.xlsx(rows);
            for (var each : texts(csv, random).entrySet()) {
                all.add(new Damaged(
                        each.getKey().split("\\|")[0] + " " + seed,
                        each.getValue(),
                        each.getKey().split("\\|", 2)[1]));
            }
            for (var each : workbooks(xlsx, random).entrySet()) {
                all.add(new Damaged(
                        each.getKey().split("\\|")[0] + " " + seed,
                        each.getValue(),
                        each.getKey().split("\\|", 2)[1]));
            }
        }
        return all;
    }

    private static Map<String, byte[]> texts(String csv, Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("whole csv|", bytes(csv));
        files.put("csv without its mark|", bytes(csv.substring(1)));
        files.put("csv with bare line ends|", bytes(csv.replace("\r\n", "\n")));
        files.put("column missing|missing", bytes(csv.replace("Supplier,", "Provider,")));
        files.put("column twice|twice", bytes(csv.replace("Service,", "Title,")));
        files.put("unknown column|no column of this name", bytes(csv.replace("Department", "Dept.")));
        files.put(
                "other encoding|UTF-8",
                (csv.replaceAll("[^\\x00-\\x7F]", "e") + "Tŷ é").getBytes(Charset.forName("windows-1252")));
        files.put("two bytes a letter|UTF-8", csv.getBytes(StandardCharsets.UTF_16));
        files.put("zero bytes|no text", bytes(csv + "\0"));
        files.put("open quotation mark|whole CSV", bytes(csv + "\"never closed"));
        files.put(
                "wrong date|is no day",
                bytes(csv.replaceFirst("(\\r\\n\"?D-[^\\r]*?),\\d{4}-\\d\\d-\\d\\d,", "$1,31/02/2026,")));
        files.put("wrong money|is no amount", bytes(csv.replaceFirst(",(\\d+\\.\\d\\d),", ",£1.2m,")));
        files.put("lost letter|lost", bytes(csv.replaceFirst("Adult Social Care", "Adult \uFFFD Care")));
        files.put("reference twice|already", bytes(csv + csv.substring(csv.indexOf("\r\n") + 2)));
        byte[] cut = bytes(csv);
        files.put("cut off|?", java.util.Arrays.copyOf(cut, 1 + random.nextInt(cut.length - 1)));
        return files;
    }

    private static Map<String, byte[]> workbooks(byte[] xlsx, Random random) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("whole workbook|", xlsx);
        files.put(
                "merged cells|merged",
                part(
                        xlsx,
                        SHEET,
                        xml -> xml.replace(
                                "</sheetData>",
                                "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A2:B3\"/></mergeCells>")));
        files.put(
                "formula|it is a formula",
                part(xlsx, SHEET, xml -> xml.replaceFirst("<c r=\"C2\".*?</c>", "<c r=\"C2\"><f>1+1</f><v>2</v></c>")));
        files.put(
                "fault|#REF!",
                part(
                        xlsx,
                        SHEET,
                        xml -> xml.replaceFirst("<c r=\"C2\".*?</c>", "<c r=\"C2\" t=\"e\"><v>#REF!</v></c>")));
        files.put(
                "entities|entities",
                part(
                        xlsx,
                        SHEET,
                        xml -> xml.replaceFirst(
                                "\\?>",
                                "?><!DOCTYPE x [<!ENTITY a \"b\"><!ENTITY e SYSTEM \"file:///etc/passwd\">]>")));
        files.put("bomb|unpacks to more", added(xlsx, "xl/media/zeros.bin", 300));
        files.put("archive inside|another archive", added(xlsx, "xl/embeddings/inner.zip", 0));
        files.put("thousands of parts|unpacks to more", manyParts(xlsx));
        files.put("no workbook|no XLSX", zipOf("readme.txt"));
        byte[] torn = xlsx.clone();
        for (int n = 0; n < 20; n++) {
            torn[40 + random.nextInt(torn.length - 40)] ^= (byte) (1 + random.nextInt(255));
        }
        files.put("torn bytes|?", torn);
        files.put("workbook cut off|?", java.util.Arrays.copyOf(xlsx, xlsx.length / 2));
        return files;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte[] xlsx, String name, UnaryOperator<String> change) {
        return repacked(
                xlsx,
                (part, bytes) ->
                        part.equals(name) ? bytes(change.apply(new String(bytes, StandardCharsets.UTF_8))) : bytes,
                zip -> {});
    }

    private static byte[] added(byte[] xlsx, String name, int megabytes) {
        return repacked(xlsx, (part, bytes) -> bytes, zip -> {
            zip.putNextEntry(new ZipEntry(name));
            for (int n = 0; n < megabytes; n++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.closeEntry();
        });
    }

    private static byte[] manyParts(byte[] xlsx) {
        return repacked(xlsx, (part, bytes) -> bytes, zip -> {
            for (int n = 0; n < 2000; n++) {
                zip.putNextEntry(new ZipEntry("xl/media/" + n));
                zip.closeEntry();
            }
        });
    }

    private static byte[] zipOf(String name) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private interface PartChange {
        byte[] apply(String name, byte[] bytes);
    }

    private interface More {
        void to(ZipOutputStream zip) throws IOException;
    }

    private static byte[] repacked(byte[] xlsx, PartChange change, More more) {
        var out = new ByteArrayOutputStream();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(xlsx));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                zip.write(change.apply(part.getName(), parts.readAllBytes()));
                zip.closeEntry();
            }
            more.to(zip);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
