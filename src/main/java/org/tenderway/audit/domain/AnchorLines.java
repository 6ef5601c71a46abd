package org.tenderway.audit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.vocabulary.Refusal;

/** Reads anchors from lines of text: from the file of anchors, or as a letter told them. */
final class AnchorLines {

    static final String HEADINGS = "number,taken on,taken at,last entry,last hash,entries,previous anchor,hash";

    private AnchorLines() {}

    /** Every line whole, and each naming the one before where that is there. */
    static List<TrailAnchor> read(Path file) {
        try {
            return read(file.toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<TrailAnchor> read(String name, List<String> lines) {
        List<TrailAnchor> anchors = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            String text = lines.get(at).strip();
            if (text.isEmpty() || text.equals(HEADINGS)) {
                continue;
            }
            TrailAnchor anchor = anchor(text, "line %d of %s".formatted(at + 1, name));
            if (!anchors.isEmpty()) {
                TrailAnchor before = anchors.get(anchors.size() - 1);
                Refusal.unless(
                        anchor.number() == before.number() + 1
                                && anchor.previousHash().equals(before.hash()),
                        "anchors",
                        "line %d of %s does not follow the line before it: an anchor was taken out or put in"
                                .formatted(at + 1, name));
            }
            anchors.add(anchor);
        }
        return anchors;
    }

    private static TrailAnchor anchor(String text, String where) {
        String[] parts = text.split(",", -1);
        Refusal.unless(parts.length == 8, "anchors", where + " is no anchor");
        try {
            TrailAnchor anchor = new TrailAnchor(
                    Integer.parseInt(parts[0]),
                    LocalDate.parse(parts[1]),
                    Instant.parse(parts[2]),
                    Long.parseLong(parts[3]),
                    parts[4],
                    Long.parseLong(parts[5]),
                    parts[6],
                    parts[7]);
            Refusal.unless(Seal.of(anchor).equals(anchor.hash()), "anchors", where + " is not as it was written");
            return anchor;
        } catch (NumberFormatException | DateTimeException unreadable) {
            throw new Refusal("anchors", where + " is no anchor");
        }
    }

    static TrailAnchor withHash(TrailAnchor open, String hash) {
        return new TrailAnchor(
                open.number(),
                open.takenOn(),
                open.takenAt(),
                open.lastSequence(),
                open.lastHash(),
                open.entries(),
                open.previousHash(),
                hash);
    }
}
