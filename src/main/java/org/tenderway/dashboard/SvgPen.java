package org.tenderway.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Writes SVG and remembers how far it went. Text is broken into lines by the usual widths of a sans-serif face. */
final class SvgPen {

    static final String INK = "#22364d";
    static final String PAPER = "#ffffff";
    static final double SIZE = 12;
    static final double LINE = 14;

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

    void rect(double x, double y, double width, double height, double radius, String look) {
        element("rect", "x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"%s\"", look, x, y, width, height, radius);
    }

    void circle(double x, double y, double radius, String look) {
        element("circle", "cx=\"%s\" cy=\"%s\" r=\"%s\"", look, x, y, radius);
    }

    void path(String data, String look) {
        out.append("<path d=\"").append(data).append("\" ").append(look).append("/>\n");
    }

    /** A path whose numbers are offsets from the given corner. */
    void pathAt(double x, double y, String data, String look) {
        out.append("<path transform=\"translate(")
                .append(number(x))
                .append(' ')
                .append(number(y))
                .append(")\" d=\"")
                .append(data)
                .append("\" ")
                .append(look)
                .append("/>\n");
    }

    /** Lines of text; y is the base line of the first. */
    void text(List<String> lines, double x, double y, String anchor, String look) {
        double base = y;
        for (String line : lines) {
            double width = width(line);
            double left = anchor.equals("middle") ? x - width / 2 : anchor.equals("end") ? x - width : x;
            extent = extent.with(left, base - SIZE).with(left + width, base + 4);
            words.add(new FlowLabels.Box(left, base - SIZE, left + width, base + 3));
            out.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\" %s>%s</text>\n"
                    .formatted(number(x), number(base), anchor, look, escape(line)));
            base += LINE;
        }
    }

    private void element(String name, String places, String look, double... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = number(values[i]);
        }
        out.append('<').append(name).append(' ');
        out.append(places.formatted(texts)).append(' ').append(look).append("/>\n");
    }

    static List<String> wrap(String text, double width) {
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

    static double width(String text) {
        return text.chars()
                        .mapToDouble(letter -> {
                            if ("iljtfr.,:;'!|()[] -".indexOf(letter) >= 0) {
                                return 0.31;
                            }
                            if ("mwMW".indexOf(letter) >= 0) {
                                return 0.86;
                            }
                            return Character.isUpperCase(letter) ? 0.69 : 0.555;
                        })
                        .sum()
                * SIZE;
    }

    static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
