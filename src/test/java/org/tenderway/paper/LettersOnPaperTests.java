package org.tenderway.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.tenderway.TypedTexts;
import org.tenderway.portal.Payloads;

/** What people typed stands on a paper as they typed it: no letter is lost, and no text does anything. */
class LettersOnPaperTests {

    /** Five thousand are run by {@code -Dtenderway.test.texts=5000}. */
    private static final List<String> TEXTS = TypedTexts.of(51, Integer.getInteger("tenderway.test.texts", 500));

    @Test
    void everyTextStandsInThePdfWithEachLetterThatTheFontLacksByItsNumber() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(paper(TEXTS)))) {
            List<String> read = paragraphs(pdf);
            for (int at = 0; at < TEXTS.size(); at++) {
                assertThat(read.get(at)).as("text %d", at).isEqualTo(bare(printed(Letters.readable(TEXTS.get(at)))));
            }
        }
    }

    @Test
    void everyTextStandsInTheDocxToTheLetter() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(paper(TEXTS))))) {
            var paragraphs = document.getParagraphs();
            for (int at = 0; at < TEXTS.size(); at++) {
                assertThat(paragraphs.get(at + 1).getText()).isEqualTo(Letters.readable(marked(at, TEXTS.get(at))));
            }
        }
    }

    @Test
    void aLetterWithoutAShapeIsSaidByItsNumberAndTheNoteSaysSo() throws IOException {
        Paper paper = Paper.titled("介護 Tŷ Gŵyr").text("رعا 😀 zoë").done();
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(paper))) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "[U+4ECB][U+8B77] Tŷ Gŵyr", "[U+0631][U+0639][U+0627] [U+1F600] zoë", PrintedLetters.NOTE);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("介護 Tŷ Gŵyr");
        }
        try (PDDocument pdf =
                Loader.loadPDF(PdfPaper.of(Paper.titled("Tŷ Gŵyr – “it’s”").done()))) {
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("Unicode");
        }
    }

    @Test
    void aHundredProgramsAreTextInBothPapersAndNothingOfThemRuns() throws IOException {
        List<String> payloads = new ArrayList<>(Payloads.hundred());
        payloads.addAll(Payloads.NAMES);
        Paper.Writing writing = Paper.titled(payloads.get(0));
        payloads.forEach(writing::text);
        writing.points(payloads);
        writing.grid(
                payloads.get(1),
                List.of(payloads.get(2), "Text"),
                payloads.stream().map(each -> List.of(each, each)).toList());
        Paper paper = writing.done();
        try (PDDocument pdf = Loader.loadPDF(PdfPaper.of(paper))) {
            String text = bare(new PDFTextStripper().getText(pdf));
            payloads.forEach(payload -> assertThat(text).contains(bare(printed(Letters.readable(payload)))));
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getOpenAction()).isNull();
            assertThat(catalog.getNames() == null ? null : catalog.getNames().getJavaScript())
                    .isNull();
            assertThat(catalog.getNames() == null ? null : catalog.getNames().getEmbeddedFiles())
                    .isNull();
            assertThat(catalog.getAcroForm()).isNull();
            pdf.getPages().forEach(page -> {
                try {
                    assertThat(page.getAnnotations()).isEmpty();
                } catch (IOException failed) {
                    throw new java.io.UncheckedIOException(failed);
                }
            });
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(DocxPaper.of(paper)))) {
            List<String> said = new ArrayList<>();
            document.getParagraphs().forEach(each -> said.add(each.getText()));
            payloads.forEach(payload -> assertThat(said).contains(Letters.readable(payload)));
            assertThat(document.getHyperlinks()).isEmpty();
            assertThat(document.getDocument().xmlText()).doesNotContain("<w:fldSimple", "<w:instrText", "<w:hyperlink");
        }
    }

    private static Paper paper(List<String> texts) {
        Paper.Writing writing = Paper.titled("Texts");
        for (int at = 0; at < texts.size(); at++) {
            writing.text(marked(at, texts.get(at)));
        }
        return writing.done();
    }

    private static String marked(int at, String text) {
        return "¤" + at + "¤" + text;
    }

    /** The paragraphs of the paper; where a line ends is a matter of the page. */
    private static List<String> paragraphs(PDDocument pdf) throws IOException {
        String all = bare(new PDFTextStripper().getText(pdf)).replaceAll("Page[0-9]+of[0-9]+", "");
        all = all.replace(bare(PrintedLetters.NOTE), "");
        List<String> found = new ArrayList<>();
        for (String part : all.split("¤[0-9]+¤", -1)) {
            found.add(part);
        }
        return found.subList(1, found.size());
    }

    private static String printed(String text) {
        return new PrintedLetters(PrintedLetters.in(Objects.requireNonNull(PDDocument.class.getResourceAsStream(
                        "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))))
                .of(text);
    }

    /** Without spaces, and with every letter in one form: a reader of PDF puts an accent on its letter. */
    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cf}]+", "");
    }
}
