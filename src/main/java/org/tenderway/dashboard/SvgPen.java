package org.tenderway.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Writes SVG and remembers how far it went. Text is broken into lines by the usual widths of a sans-serif face. */
final class SvgPen {

    static final String INK = "#22364d";
    static final String PAPER = "#ffffff";
    static final int SIZE = 12;
    static final int LINE = 14;

    private StringBuilder out = new StringBuilder();
    private Extent extent = Extent.NOTHING;
    private final List<FlowLabels.Box> words = new ArrayList<>();

    /** What was drawn since the last call. */
    String take() {
        String drawn = out.toString();
        out = new StringBuilder();
        return drawn;
    }

    /** Where text stands so far. */
    List<FlowLabels.Box> words() {
        return List.copyOf(words);
    }

    Extent extent() {
        return extent;
    }

    void open(String classes) {
        out.append("<g class=\"").append(classes).append("\">\n");
    }

    void close() {
        out.append("</g>\n");
    }

    void rect(int x, int y, int width, int height, int radius, String look) {
        element("rect", "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"", look, x, y, width, height, radius);
    }

    void circle(int x, int y, int radius, String look) {
        element("circle", "cx=\"%s\" cy=\"%s\" r=\"%s\"", look, x, y, radius);
    }

    void path(String data, String look) {
        out.append("<path d=\"").append(data).append("\" ").append(look).append("/>\n");
    }

    /** A path whose numbers are offsets from the given corner. */
    void pathAt(int x, int y, String data, String look) {
        out.append("<path transform=\"translate(")
                .append(x)
                .append(' ')
                .append(y)
                .append(")\" d=\"")
                .append(data)
                .append("\" ")
                .append(look)
                .append("/>\n");
    }

    /** Lines of text; y is the base line of the first. */
    void text(List<String> lines, int x, int y, String anchor, String look) {
        int base = y;
        for (String line : lines) {
            int width = width(line);
            int left = anchor.equals("middle") ? x - width / 2 : anchor.equals("end") ? x - width : x;
            extent = extent.with(left, base - SIZE).with(left + width, base + 4);
            words.add(new FlowLabels.Box(left, base - SIZE, left + width, base + 3));
            out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>\n"
                    .formatted(x, base, anchor, look, escape(line)));
            base += LINE;
        }
    }

    private void element(String name, String places, String look, int... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i];
        }
        out.append('<').append(name).append(' ');
        out.append(places.formatted(texts)).append(' ').append(look).append("/>\n");
    }

    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    static int width(String text) {
        int thousandths = text.chars()
                .map(letter -> {
                    if ("iljtfr.,:;'!|()[] -".indexOf(letter) >= 0) {
                        return 310;
                    }
                    if ("mwMW".indexOf(letter) >= 0) {
                        return 860;
                    }
                    return Character.isUpperCase(letter) ? 690 : 555;
                })
                .sum();
        return thousandths * SIZE / 1000;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
