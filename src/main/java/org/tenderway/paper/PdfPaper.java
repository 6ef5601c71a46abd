package org.tenderway.paper;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Writes a paper as PDF/UA: tagged, in order, with its title and language, its fonts inside. */
public final class PdfPaper {

    /** Carried by the PDF library itself; it has the letters of Welsh. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final String STYLE = style();
    private static final byte[] LETTER_SHAPES = letterShapes();
    private static final CmapLookup LETTERS = PrintedLetters.in(new ByteArrayInputStream(LETTER_SHAPES));

    private PdfPaper() {}

    public static byte[] of(Paper paper) {
        var out = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        // Nothing a paper says is ever fetched.
        builder.useHttpStreamImplementation(PdfPaper::refuse);
        for (var priority : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((address, type) -> false, priority);
        }
        builder.withW3cDocument(PaperTree.of(paper, STYLE, new PrintedLetters(LETTERS)), null);
        builder.withProducer("Tenderway");
        builder.toStream(out);
        try (TrueTypeFont font = font();
                PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            var supplied = new PDFontSupplier(PDType0Font.load(document, font, true));
            builder.useFont(supplied, "Paper", 400, FontStyle.NORMAL, true);
            builder.run();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    private static FSStream refuse(String address) {
        throw new IllegalArgumentException("a paper has nothing to fetch");
    }

    /** Letters that flow into one another are left apart: to look for them took a third of the time of a paper. */
    private static TrueTypeFont font() throws IOException {
        TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(LETTER_SHAPES));
        font.setEnableGsub(false);
        return font;
    }

    private static byte[] letterShapes() {
        try (InputStream font = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
            return font.readAllBytes();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String style() {
        try (InputStream style = Objects.requireNonNull(PdfPaper.class.getResourceAsStream("/paper/paper.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
