package org.tenderway.paper;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.ArrayList;
import java.util.List;

/**
 * A paper as its reader hears it: in order, with nothing that only the eye would see.
 *
 * @param language as "en-GB"
 */
public record Paper(String title, String language, List<Part> parts) {

    public static final String LANGUAGE = "en-GB";

    public Paper {
        title = Letters.readable(title);
        parts = List.copyOf(parts);
    }

    public static Writing titled(String title) {
        return new Writing(title);
    }

    /** One thing after another. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Heading.class, name = "heading"),
        @JsonSubTypes.Type(value = Text.class, name = "text"),
        @JsonSubTypes.Type(value = Points.class, name = "points"),
        @JsonSubTypes.Type(value = Grid.class, name = "grid")
    })
    public sealed interface Part permits Heading, Text, Points, Grid {}

    /** @param level 1 below the title of the paper, 2 below that */
    public record Heading(int level, String text) implements Part {

        public Heading {
            text = Letters.readable(text);
        }
    }

    public record Text(String text) implements Part {

        public Text {
            text = Letters.readable(text);
        }
    }

    public record Points(List<String> points) implements Part {

        public Points {
            points = points.stream().map(Letters::readable).toList();
        }
    }

    /** A table; the first cell of every row says what the row is about. */
    public record Grid(String caption, List<String> headings, List<List<String>> rows) implements Part {

        public Grid {
            caption = Letters.readable(caption);
            headings = headings.stream().map(Letters::readable).toList();
            int columns = headings.size();
            rows = rows.stream()
                    .map(row -> {
                        if (row.size() != columns) {
                            throw new IllegalArgumentException("every row has a cell for each heading");
                        }
                        return row.stream().map(Letters::readable).toList();
                    })
                    .toList();
        }
    }

    /** A paper while it is written. */
    public static final class Writing {

        private final String title;
        private final List<Part> parts = new ArrayList<>();

        private Writing(String title) {
            this.title = title;
        }

        public Writing heading(int level, String text) {
            parts.add(new Heading(level, text));
            return this;
        }

        public Writing text(String text) {
            parts.add(new Text(text));
            return this;
        }

        public Writing points(List<String> points) {
            if (!points.isEmpty()) {
                parts.add(new Points(points));
            }
            return this;
        }

        public Writing grid(String caption, List<String> headings, List<List<String>> rows) {
            if (!rows.isEmpty()) {
                parts.add(new Grid(caption, headings, rows));
            }
            return this;
        }

        public Paper done() {
            return new Paper(title, LANGUAGE, parts);
        }
    }
}
