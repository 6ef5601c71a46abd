package org.tenderway.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;

/** A paper is read by everybody: by eyes, aloud, and by Word. */
public class PaperTests {

    private static final Paper PAPER = Paper.titled("Crynodeb asesu – Tŷ Gŵyr")
            .heading(1, "The scores")
            .text("First the text, <b>never</b> markup & never ${7*7}.")
            .points(List.of("one point", "another point"))
            .grid(
                    "Scores of your bid",
                    List.of("Question", "Score", "Why"),
                    List.of(
                            List.of("Q1 Quality", "4 of 5", "Da iawn: ŵ ŷ â\nsecond line"),
                            List.of("Q2 Workforce", "3 of 5", "fair")))
            .heading(2, "What follows")
            .text("The last words.")
            .done();

    @Test
    void thePdfIsTaggedNamesItsLanguageAndShowsItsTitle() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(PAPER))) {
            assertAccessible(pdf, "Crynodeb asesu – Tŷ Gŵyr");
        }
    }

    @Test
    void itsStructureHasHeadingsAListAndATableWithHeaderCells() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(PAPER))) {
            List<String> kinds = kinds(pdf);
            assertThat(kinds).contains("H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Caption");
            assertThat(kinds).filteredOn("TH"::equals).hasSize(5);
            assertThat(kinds).filteredOn("TD"::equals).hasSize(4);
            assertThat(kinds.indexOf("H1")).isLessThan(kinds.indexOf("H2"));
            assertThat(kinds.indexOf("H2")).isLessThan(kinds.indexOf("Table"));
        }
    }

    @Test
    void itsTextReadsInOrderWithEveryLetterOfWelsh() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(PAPER))) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Crynodeb asesu – Tŷ Gŵyr",
                            "The scores",
                            "<b>never</b> markup & never ${7*7}.",
                            "one point",
                            "Scores of your bid",
                            "Q1 Quality",
                            "Da iawn: ŵ ŷ â second line",
                            "Q2 Workforce",
                            "What follows",
                            "The last words.");
        }
    }

    @Test
    void nothingThatAPaperSaysIsFetched() throws IOException {
        try (var listener = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            listener.setSoTimeout(300);
            String address = "http://127.0.0.1:%d/x".formatted(listener.getLocalPort());
            Paper hostile = Paper.titled("<img src='" + address + "'>")
                    .text("<link rel=stylesheet href='%s'><img src=\"%s\">".formatted(address, address))
                    .text("url(" + address + ")")
                    .grid(
                            "<object data='" + address + "'>",
                            List.of(address),
                            List.of(List.of("@import '" + address + "'")))
                    .done();
            assertThat(PdfPaper.of(hostile)).isNotEmpty();
            assertThat(DocxPaper.of(hostile)).isNotEmpty();
            org.assertj.core.api.Assertions.assertThatThrownBy(listener::accept)
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void whatCannotBePrintedIsLeftOutAndNothingTurnsTheDirection() {
        assertThat(Letters.readable("a\u0000b\u0007c\u202Ed\uFFFEe\r\nf ")).isEqualTo("abcde\nf");
        assertThat(Letters.readable("half \uD800 and whole 🏠")).isEqualTo("half  and whole 🏠");
    }

    @Test
    void theDocxHasRealHeadingsHeaderRowsATitleAndALanguage() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(PAPER)))) {
            assertThat(document.getParagraphs().stream()
                            .filter(each -> String.valueOf(each.getStyle()).startsWith("Heading"))
                            .map(each -> each.getStyle() + " " + each.getText()))
                    .containsExactly(
                            "Heading1 Crynodeb asesu – Tŷ Gŵyr", "Heading2 The scores", "Heading3 What follows");
            assertThat(document.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().toString())
                    .contains("outlineLvl");
            var table = document.getTables().get(0);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isFalse();
            assertThat(table.getRow(1).getCell(2).getText()).contains("Da iawn: ŵ ŷ â", "second line");
            var properties = document.getProperties().getCoreProperties();
            assertThat(properties.getTitle()).isEqualTo("Crynodeb asesu – Tŷ Gŵyr");
            assertThat(properties.getUnderlyingProperties().getLanguageProperty())
                    .contains("en-GB");
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .contains("one point");
        }
    }

    @Test
    void aPaperIsKeptAndReadBackToTheSameBytes() throws IOException {
        var json = new ObjectMapper();
        byte[] kept = json.writeValueAsBytes(PAPER);
        Paper again = json.readValue(kept, Paper.class);
        assertThat(again).isEqualTo(PAPER);
        assertThat(json.writeValueAsBytes(again)).isEqualTo(kept);
    }

    /** What a screen reader and a checker of PDF/UA look for first. */
    public static void assertAccessible(PDDocument pdf, String title) {
        var catalog = pdf.getDocumentCatalog();
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        assertThat(catalog.getLanguage()).isEqualTo("en-GB");
        assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
        assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(title);
        assertThat(catalog.getStructureTreeRoot()).isNotNull();
        try {
            assertThat(new String(catalog.getMetadata().toByteArray(), java.nio.charset.StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        pdf.getPages().forEach(page -> page.getResources().getFontNames().forEach(name -> {
            try {
                assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
            } catch (IOException failed) {
                throw new java.io.UncheckedIOException(failed);
            }
        }));
    }

    /** The kinds of the structure's elements, in reading order. */
    public static List<String> kinds(PDDocument pdf) {
        List<String> kinds = new ArrayList<>();
        walk(pdf.getDocumentCatalog().getStructureTreeRoot(), kinds);
        return kinds;
    }

    private static void walk(PDStructureNode node, List<String> kinds) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                kinds.add(element.getStandardStructureType());
                walk(element, kinds);
            }
        }
    }
}
