package org.tenderway.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tenderway.Listener;
import org.tenderway.vocabulary.Refusal;

/** A workbook that would reach out, or unpack without end, is put down before a parser sees it. */
class HostileWorkbooksTests {

    private static final List<String> XML = List.of(
            "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels");

    @Test
    void noWorkbookMakesTheServerFetchAnything() throws IOException {
        try (var listener = new Listener()) {
            for (Map.Entry<String, byte[]> hostile :
                    reaching(listener.address()).entrySet()) {
                List<SheetRow> rows = new ArrayList<>();
                try {
                    SheetFile.of(hostile.getValue()).read(rows::add);
                } catch (Refusal refused) {
                    assertThat(refused.reason()).as(hostile.getKey()).contains("workbook");
                }
                assertThat(rows.toString()).doesNotContain("root:");
            }
            listener.heardNothing("all of them");
        }
    }

    @Test
    void everyDeclarationOfEntitiesIsRefusedWhereverItHides() throws IOException {
        try (var listener = new Listener()) {
            reaching(listener.address()).forEach((name, file) -> {
                if (name.startsWith("entity")) {
                    assertThatThrownBy(() -> SheetFile.of(file).read(row -> {}))
                            .as(name)
                            .isInstanceOf(Refusal.class)
                            .hasMessageContaining("declares entities");
                }
            });
        }
    }

    @Test
    @Timeout(60)
    void bombsAreRefusedBeforeTheyUnpack() throws IOException {
        Map<String, byte[]> bombs = new LinkedHashMap<>();
        bombs.put("ratio", with("xl/media/zeros.bin", 300, 1));
        bombs.put("a million parts", with("xl/media/", 0, 20_000));
        bombs.put("archive inside", with("xl/embeddings/inner.zip", 1, 1));
        bombs.put(
                "rows without end",
                changed(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replace(
                                "</sheetData>",
                                "<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>".repeat(300_000)
                                        + "</sheetData>")));
        bombs.put(
                "laughs",
                changed(
                        "xl/workbook.xml",
                        xml -> declared(
                                xml,
                                "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>")));
        bombs.forEach(
                (name, file) -> assertThatThrownBy(() -> SheetFile.of(file).read(row -> {}))
                        .as(name)
                        .isInstanceOf(Refusal.class));
    }

    private static Map<String, byte[]> reaching(String address) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String part : XML) {
            files.put(
                    "entity in " + part,
                    changed(part, xml -> declared(xml, "<!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]>".formatted(address))));
            files.put(
                    "entity parameter in " + part,
                    changed(
                            part,
                            xml -> declared(
                                    xml, "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;]>".formatted(address))));
            files.put(
                    "entity outside subset in " + part,
                    changed(part, xml -> declared(xml, "<!DOCTYPE x SYSTEM \"%s\">".formatted(address))));
            files.put(
                    "entity behind a long comment in " + part,
                    changed(
                            part,
                            xml -> declared(
                                    xml,
                                    "<!--" + "tenderway ".repeat(9000) + noise()
                                            + "--><!DOCTYPE x SYSTEM \"%s\">".formatted(address))));
        }
        files.put("entity file", changed("xl/worksheets/sheet1.xml", xml -> declared(
                        xml, "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>")
                .replaceFirst("<t>", "<t>&e;")));
        files.put(
                "stylesheet",
                changed(
                        "xl/worksheets/sheet1.xml",
                        xml -> declared(xml, "<?xml-stylesheet type=\"text/xsl\" href=\"%s\"?>".formatted(address))));
        files.put(
                "schema",
                changed(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst(
                                "<worksheet ",
                                "<worksheet xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"urn:x %s\" "
                                        .formatted(address))));
        files.put(
                "include",
                changed(
                        "xl/worksheets/sheet1.xml",
                        xml -> xml.replaceFirst(
                                "<sheetData>",
                                "<sheetData><xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"%s\"/>"
                                        .formatted(address))));
        files.put(
                "relation",
                changed(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replaceFirst(
                                "</Relationships>",
                                ("<Relationship Id=\"rId99\" TargetMode=\"External\" Target=\"%s\" Type=\"http://schemas.openxmlformats.org/"
                                                + "officeDocument/2006/relationships/externalLink\"/></Relationships>")
                                        .formatted(address))));
        return files;
    }

    /** Comments that do not shrink, so that the ratio alone does not give them away. */
    private static String noise() {
        var random = new java.util.Random(38);
        var text = new StringBuilder();
        for (int at = 0; at < 70_000; at++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String declared(String xml, String declaration) {
        int end = xml.indexOf("?>") + 2;
        return end < 2 ? declaration + xml : xml.substring(0, end) + declaration + xml.substring(end);
    }

    private static byte[] whole() {
        var out = new ByteArrayOutputStream();
        try (var page = new XlsxPage(out, "Scores")) {
            page.headings(List.of("Bid", "Score"));
            page.text(0, "B1");
            page.text(1, "3");
            page.endRow();
        }
        return out.toByteArray();
    }

    private static byte[] changed(String name, UnaryOperator<String> change) {
        return packed((zip, part, bytes) -> {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(
                    part.equals(name)
                            ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                    .getBytes(StandardCharsets.UTF_8)
                            : bytes);
            zip.closeEntry();
        });
    }

    private static byte[] with(String name, int megabytes, int parts) {
        var first = new boolean[] {true};
        return packed((zip, part, bytes) -> {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(bytes);
            zip.closeEntry();
            for (int number = 0; first[0] && number < parts; number++) {
                zip.putNextEntry(new ZipEntry(parts == 1 ? name : name + number));
                for (int n = 0; n < megabytes; n++) {
                    zip.write(new byte[1024 * 1024]);
                }
                zip.closeEntry();
            }
            first[0] = false;
        });
    }

    private interface Packing {
        void pack(ZipOutputStream zip, String part, byte[] bytes) throws IOException;
    }

    private static byte[] packed(Packing packing) {
        var out = new ByteArrayOutputStream();
        try (var parts = new ZipInputStream(new ByteArrayInputStream(whole()));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                packing.pack(zip, part.getName(), parts.readAllBytes());
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return out.toByteArray();
    }
}
