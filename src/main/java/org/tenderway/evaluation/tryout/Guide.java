package org.tenderway.evaluation.tryout;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** The description of the try-out: every method by name, with its parameters and a worked request. */
@Component
public class Guide {

    private final String text;

    Guide() {
        try (InputStream file = Guide.class.getResourceAsStream("/evaluation/try-out.json")) {
            if (file == null) {
                throw new IllegalStateException("the description of the try-out is missing");
            }
            text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The same in words, for the description of the interface. */
    public String words() {
        return "Methods by name, their inputs, a worked request each and its result; GET on this path gives the same.\n\n"
                + "```json\n" + text + "\n```";
    }

    public String text() {
        return text;
    }
}
