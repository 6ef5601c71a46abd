package org.tenderway.bid.domain.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.tika.Tika;
import org.tenderway.vocabulary.Refusal;

/**
 * What a file is, by its content; its name only tells text from text.
 *
 * @param flagged what a reader should know before opening it
 */
record FileKind(String type, String flagged) {

    static final String TAKEN = "PDF, Word (DOCX), Excel (XLSX), PowerPoint (PPTX), OpenDocument (ODT, ODS), PNG, JPEG,"
            + " plain text and CSV";

    private static final String PDF = "application/pdf";
    private static final String TEXT = "text/plain";
    private static final String NOT_TAKEN = "the content of this file is none of the kinds that are taken: " + TAKEN;
    private static final Tika TIKA = new Tika();
    private static final Map<String, String> OPEN_DOCUMENT = Map.of(
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet");
    private static final Pattern PDF_ACTION = Pattern.compile("/(JavaScript|JS|Launch|EmbeddedFile|OpenAction)\\b");

    static FileKind of(byte[] content, String name) {
        Refusal.unless(content.length > 0, "file", "this file is empty");
        String seen = TIKA.detect(content);
        if (isZip(content)) {
            return OfficeFile.kind(content, seen, OPEN_DOCUMENT);
        }
        return switch (seen) {
            case PDF -> pdf(content);
            case "image/png", "image/jpeg" -> new FileKind(seen, "");
            case TEXT, "text/csv" -> text(content, name);
            default -> throw new Refusal("file", NOT_TAKEN);
        };
    }

    static Refusal notTaken() {
        return new Refusal("file", NOT_TAKEN);
    }

    private static boolean isZip(byte[] content) {
        return content.length > 3 && content[0] == 'P' && content[1] == 'K' && content[2] == 3 && content[3] == 4;
    }

    private static FileKind pdf(byte[] content) {
        String bytes = new String(content, StandardCharsets.ISO_8859_1);
        // A document with something before its beginning is also something else.
        Refusal.unless(bytes.startsWith("%PDF-"), "file", NOT_TAKEN);
        return new FileKind(PDF, PDF_ACTION.matcher(bytes).find() ? "it may run scripts or hold other files" : "");
    }

    private static FileKind text(byte[] content, String name) {
        String beginning = new String(content, 0, Math.min(content.length, 65_536), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        for (String mark : new String[] {"<script", "<html", "<svg", "<!doctype", "<?xml", "<iframe", "<?php", "#!/"}) {
            Refusal.unless(!beginning.contains(mark), "file", NOT_TAKEN);
        }
        return new FileKind(FileNames.extension(name).equals("csv") ? "text/csv" : TEXT, "");
    }
}
