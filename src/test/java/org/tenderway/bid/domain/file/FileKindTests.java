package org.tenderway.bid.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tenderway.vocabulary.Refusal;

class FileKindTests {

    private static final String NOT_TAKEN = "the content of this file is none of the kinds that are taken";
    private static final byte[] PNG = {
        (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
    };

    @Test
    void theContentSaysWhatAFileIsWhateverItIsCalled() throws IOException {
        assertThat(kind("%PDF-1.7\nordinary", "x.exe").type()).isEqualTo("application/pdf");
        assertThat(FileKind.of(PNG, "x.pdf").type()).isEqualTo("image/png");
        assertThat(kind("line,pounds\nvisit,17.85", "prices.csv").type()).isEqualTo("text/csv");
        assertThat(kind("We care.", "answer.txt").type()).isEqualTo("text/plain");
        assertThat(FileKind.of(zip("word/document.xml", "<w/>"), "a.bin").type())
                .endsWith("wordprocessingml.document");
        assertThat(FileKind.of(zip("xl/workbook.xml", "<w/>"), "a.docx").type()).endsWith("spreadsheetml.sheet");
    }

    @Test
    void aProgramWithTheNameOfADocumentIsRefused() {
        byte[] program = new byte[256];
        program[0] = 'M';
        program[1] = 'Z';
        assertThatThrownBy(() -> FileKind.of(program, "bid.pdf")).hasMessageStartingWith(NOT_TAKEN);
        byte[] elf = new byte[64];
        System.arraycopy(new byte[] {0x7F, 'E', 'L', 'F', 2, 1, 1}, 0, elf, 0, 7);
        assertThatThrownBy(() -> FileKind.of(elf, "bid.docx")).hasMessageStartingWith(NOT_TAKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script></html>",
                "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>",
                "harmless text and then <script>alert(1)</script>",
                "<?php system('id');",
                "#!/bin/sh\nreboot",
                "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"
            })
    void aPageOrAScriptIsRefusedWhateverItIsCalled(String content) {
        for (String name : List.of("logo.png", "bid.pdf", "answer.txt")) {
            assertThatThrownBy(() -> kind(content, name)).hasMessageStartingWith(NOT_TAKEN);
        }
    }

    @Test
    void aDocumentThatBeginsAsSomethingElseIsRefusedAndOneThatRunsScriptsIsFlagged() {
        assertThatThrownBy(() -> kind("<script>1</script>%PDF-1.7", "bid.pdf")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> kind("   %PDF-1.7", "bid.pdf")).isInstanceOf(Refusal.class);
        assertThat(kind("%PDF-1.7\n/OpenAction << /S /JavaScript /JS (app.alert(1)) >>", "bid.pdf")
                        .flagged())
                .isEqualTo("it may run scripts or hold other files");
    }

    @Test
    void macrosAreFlagged() throws IOException {
        assertThat(FileKind.of(zip("xl/workbook.xml", "<w/>", "xl/vbaProject.bin", "macro"), "a.xlsx")
                        .flagged())
                .isEqualTo("it holds macros");
    }

    @Test
    @Timeout(30)
    void bombsAreRefusedBeforeTheyUnpack() throws IOException {
        byte[] ratio = bomb(1, 300);
        assertThat(ratio.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> FileKind.of(ratio, "a.docx")).hasMessageContaining("unpacks to far more");
        byte[] many = entries(6_000);
        assertThatThrownBy(() -> FileKind.of(many, "a.xlsx")).hasMessageContaining("unpacks to far more");
        byte[] nested = within(ratio, "word/embeddings/inner.docx");
        assertThat(nested.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> FileKind.of(nested, "a.docx")).hasMessageContaining("unpacks to far more");
        byte[] deep = zip("word/document.xml", "<w/>");
        for (int depth = 0; depth < 5; depth++) {
            deep = within(deep, "word/embeddings/inner.docx");
        }
        byte[] deepest = deep;
        assertThatThrownBy(() -> FileKind.of(deepest, "a.docx")).hasMessageContaining("unpacks to far more");
        byte[] manyInside = within(entries(6_000), "xl/embeddings/inner.xlsx");
        assertThatThrownBy(() -> FileKind.of(manyInside, "a.xlsx")).hasMessageContaining("unpacks to far more");
        byte[] aMillion = entries(150_000);
        assertThatThrownBy(() -> FileKind.of(aMillion, "a.xlsx")).hasMessageContaining("unpacks to far more");
        byte[] lies = lyingSizes(bomb(1, 300));
        assertThatThrownBy(() -> FileKind.of(lies, "a.docx")).isInstanceOf(Refusal.class);
    }

    @Test
    void anOfficeDocumentWithADoctypeIsRefused() throws IOException {
        String laughs = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]><w>&lol2;</w>";
        assertThatThrownBy(() -> FileKind.of(zip("word/document.xml", laughs), "a.docx"))
                .hasMessage("a document with a DOCTYPE is not taken");
    }

    @Test
    void aPackedFileOfAnyOtherKindAndABrokenOneAreRefused() throws IOException {
        assertThatThrownBy(() -> FileKind.of(zip("bid.txt", "x"), "bid.zip")).hasMessageStartingWith(NOT_TAKEN);
        byte[] whole = zip("word/document.xml", "<w/>");
        assertThatThrownBy(() -> FileKind.of(Arrays.copyOf(whole, whole.length - 20), "a.docx"))
                .hasMessageStartingWith("this file is broken");
        assertThatThrownBy(() -> kind("", "a.pdf")).hasMessage("this file is empty");
    }

    @Test
    @Timeout(60)
    void bombsOfEveryKindOfDocumentAreRefused() throws IOException {
        for (String[] document : new String[][] {
            {"word/document.xml", "a.docx"},
            {"xl/workbook.xml", "a.xlsx"},
            {"ppt/presentation.xml", "a.pptx"},
            {"content.xml", "a.odt"},
            {"bid.txt", "a.zip"}
        }) {
            byte[] first = bomb(1, 300);
            byte[] packed = within(first, document[0]);
            for (byte[] bomb :
                    List.of(packed, lyingSizes(packed.clone()), within(within(first, "inner.zip"), document[0]))) {
                assertThatThrownBy(() -> FileKind.of(bomb, document[1]))
                        .as(document[1])
                        .isInstanceOf(Refusal.class);
            }
        }
    }

    @Test
    void anOrdinaryDocumentWithATableOfAnotherProgramInItIsTakenAndFlagged() throws IOException {
        byte[] table = zip("xl/workbook.xml", "<w/>", "xl/sheet1.xml", "<s/>");
        FileKind kind = FileKind.of(within(table, "word/embeddings/table.xlsx"), "a.docx");
        assertThat(kind.type()).contains("wordprocessingml");
        assertThat(kind.flagged()).isEqualTo("it holds other files");
        assertThat(FileKind.of(zip("xl/workbook.xml", "<w/>", "xl/macrosheets/sheet1.xml", "<m/>"), "a.xlsx")
                        .flagged())
                .isEqualTo("it holds macros");
    }

    /** A Word document that holds this file, whose own bytes stay as they are. */
    private static byte[] within(byte[] inner, String name) throws IOException {
        return zip(
                "word/document.xml",
                "<w/>",
                name.equals("word/document.xml") ? "word/x" : name,
                new String(inner, StandardCharsets.ISO_8859_1));
    }

    private static FileKind kind(String content, String name) {
        return FileKind.of(content.getBytes(StandardCharsets.ISO_8859_1), name);
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndContents.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[at]));
                zip.write(namesAndContents[at + 1].getBytes(StandardCharsets.ISO_8859_1));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb(int files, int megabytes) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int file = 0; file < files; file++) {
                zip.putNextEntry(new ZipEntry(file == 0 ? "word/document.xml" : "word/" + file));
                for (int at = 0; at < megabytes; at++) {
                    zip.write(new byte[1024 * 1024]);
                }
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] entries(int count) throws IOException {
        List<String> all = new ArrayList<>();
        for (int at = 0; at < count; at++) {
            all.add("xl/" + at);
            all.add("");
        }
        return zip(all.toArray(String[]::new));
    }

    /** The list at the end of the file says that every part is ten bytes long. */
    private static byte[] lyingSizes(byte[] zip) {
        for (int at = 0; at < zip.length - 46; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 24] = 10;
                zip[at + 25] = 0;
                zip[at + 26] = 0;
                zip[at + 27] = 0;
            }
        }
        return zip;
    }
}
