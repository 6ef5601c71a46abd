package org.tenderway.bid.domain.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.tenderway.Listener;
import org.tenderway.vocabulary.Refusal;

/** The files of bids are told apart by their content, and nothing that they name is fetched on the way. */
class ReachingFilesTests {

    @Test
    void noFileOfABidMakesTheServerFetchAnything() throws IOException {
        try (var listener = new Listener()) {
            for (Map.Entry<String, byte[]> file : files(listener.address()).entrySet()) {
                for (String name : new String[] {"answer.docx", "answer.xlsx", "logo.svg", "answer.txt", "a.odt"}) {
                    try {
                        FileKind.of(file.getValue(), name);
                    } catch (Refusal refused) {
                        // Refused or taken: what counts is that nobody was called.
                    }
                }
                listener.heardNothing(file.getKey());
            }
        }
    }

    private static Map<String, byte[]> files(String address) throws IOException {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"%s\">]><x>&e;</x>".formatted(address);
        String parameter = "<!DOCTYPE x [<!ENTITY %% p SYSTEM \"%s\"> %%p;]><x/>".formatted(address);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("xml", bytes(entity));
        files.put("parameter", bytes(parameter));
        files.put(
                "svg",
                bytes(
                        "<!DOCTYPE svg SYSTEM \"%1$s\"><svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"%1$s\"/></svg>"
                                .formatted(address)));
        files.put(
                "stylesheet", bytes("<?xml version=\"1.0\"?><?xml-stylesheet href=\"%s\"?><svg/>".formatted(address)));
        for (String part :
                new String[] {"word/document.xml", "xl/workbook.xml", "content.xml", "[Content_Types].xml"}) {
            files.put("entity in " + part, zip(part, entity));
            files.put("behind a comment in " + part, zip(part, "<!--" + "x".repeat(70_000) + "-->" + parameter));
        }
        return files;
    }

    private static byte[] zip(String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (String name : new String[] {part, "word/document.xml2"}) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes(content));
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
