package org.tenderway.dashboard;

import java.util.List;

/** Draws the shapes of a model: events, activities, gateways and notes. */
final class ShapeDrawing {

    private static final String LINE = "stroke=\"" + SvgPen.INK + "\" ";
    private static final String THIN = "fill=\"none\" " + LINE + "stroke-width=\"1.5\"";
    private static final String SOLID = "fill=\"" + SvgPen.INK + "\"";

    private final SvgPen pen;
    private final Diagram diagram;

    ShapeDrawing(SvgPen pen, Diagram diagram) {
        this.pen = pen;
        this.diagram = diagram;
    }

    void draw(Diagram.Shape shape, int here) {
        pen.open("tw-picture__shape tw-picture__shape--" + shape.kind().name().toLowerCase(java.util.Locale.ROOT)
                + (here > 0 ? " tw-picture__shape--now" : ""));
        String look = here > 0
                ? "fill=\"#fff1cc\" stroke=\"#8a5a00\" stroke-width=\"3.5\""
                : "fill=\"" + SvgPen.PAPER + "\" " + LINE + "stroke-width=\"" + thickness(shape) + "\"";
        switch (shape.kind()) {
            case START, END, INTERMEDIATE, BOUNDARY -> event(shape, look);
            case GATEWAY -> gateway(shape, look);
            case TASK, CALL -> activity(shape, look);
            case POOL -> pool(shape);
            case NOTE -> note(shape);
        }
        pen.close();
    }

    private static String thickness(Diagram.Shape shape) {
        return switch (shape.kind()) {
            case END, CALL -> "3.5";
            default -> "1.5";
        };
    }

    private void event(Diagram.Shape shape, String look) {
        int radius = shape.width() / 2;
        String dashes = shape.interrupting() ? "" : " stroke-dasharray=\"4 3\"";
        pen.circle(shape.middleX(), shape.middleY(), radius, look + dashes);
        if (shape.kind() == Diagram.Kind.INTERMEDIATE || shape.kind() == Diagram.Kind.BOUNDARY) {
            pen.circle(shape.middleX(), shape.middleY(), radius - 4, THIN + dashes);
        }
        boolean thrown = shape.kind() == Diagram.Kind.END || shape.type().equals("intermediateThrowEvent");
        Icons.event(pen, shape.trigger(), shape.middleX(), shape.middleY(), thrown ? SOLID : THIN, SOLID);
    }

    private void gateway(Diagram.Shape shape, String look) {
        int x = shape.middleX();
        int y = shape.middleY();
        pen.path(
                "M%s %s L%s %s L%s %s L%s %s Z"
                        .formatted(x, shape.y(), shape.right(), y, x, shape.bottom(), shape.x(), y),
                look);
        Icons.gateway(pen, shape.type(), x, y);
    }

    private void activity(Diagram.Shape shape, String look) {
        pen.rect(shape.x(), shape.y(), shape.width(), shape.height(), 8, look);
        Icons.activity(pen, shape.type(), shape.x() + 6, shape.y() + 6, THIN, SOLID);
        boolean called = shape.kind() == Diagram.Kind.CALL;
        boolean repeated = !shape.repeated().isEmpty();
        List<String> lines = SvgPen.wrap(shape.name(), shape.width() - 10);
        int foot = called || repeated ? 14 : 0;
        int head = Icons.hasActivityIcon(shape.type()) && lines.size() > 2 ? 10 : 0;
        int middle = shape.y() + head + (shape.height() - foot - head) / 2;
        pen.text(
                lines,
                shape.middleX(),
                middle - (lines.size() - 1) * SvgPen.LINE / 2 + 4,
                "middle",
                "fill=\"#1b2430\"");
        int markers = (called ? 1 : 0) + (repeated ? 1 : 0);
        int x = shape.middleX() - markers * 8;
        if (repeated) {
            Icons.repeated(pen, shape.repeated(), x + 8, shape.bottom() - 9);
            x += 16;
        }
        if (called) {
            Icons.called(pen, x + 8, shape.bottom() - 9);
        }
    }

    private void pool(Diagram.Shape shape) {
        pen.rect(shape.x(), shape.y(), shape.width(), shape.height(), 0, THIN);
        pen.text(
                List.of(shape.name()), shape.x() + 8, shape.y() + 16, "start", "fill=\"#1b2430\" font-weight=\"bold\"");
    }

    private void note(Diagram.Shape shape) {
        pen.path(
                "M%s %s H%s V%s H%s".formatted(shape.x() + 10, shape.y(), shape.x(), shape.bottom(), shape.x() + 10),
                THIN);
        List<String> lines = SvgPen.wrap(shape.name(), Math.max(60, shape.width() - 12));
        pen.text(lines, shape.x() + 7, shape.y() + 15, "start", "fill=\"#1b2430\"");
    }

    /** The names of events and gateways stand outside them, on the side that no flow uses. */
    void outsideLabel(Diagram.Shape shape) {
        if (shape.name().isEmpty() || !(shape.kind().isEvent() || shape.kind() == Diagram.Kind.GATEWAY)) {
            return;
        }
        List<String> lines = SvgPen.wrap(shape.name(), shape.kind() == Diagram.Kind.BOUNDARY ? 64 : 96);
        String look = "fill=\"#1b2430\" " + FlowDrawing.HALO;
        int above = shape.y() - 6 - (lines.size() - 1) * SvgPen.LINE;
        int below = shape.bottom() + 14;
        if (shape.label() != null) {
            pen.text(lines, shape.label().x(), shape.label().y() + SvgPen.SIZE, "middle", look);
        } else if (shape.kind() == Diagram.Kind.BOUNDARY) {
            pen.text(lines, shape.right() + 2, below, "start", look);
        } else {
            boolean preferAbove = shape.kind() == Diagram.Kind.GATEWAY;
            boolean takeAbove = diagram.hasFlowAt(shape, preferAbove) != preferAbove;
            pen.text(lines, shape.middleX(), takeAbove ? above : below, "middle", look);
        }
    }

    /** A word and not only a colour says where the case is. */
    void position(Diagram.Shape shape, int here) {
        if (here == 0) {
            return;
        }
        String word = here == 1 ? "Now" : "Now: " + here;
        int width = SvgPen.width(word) + 18;
        int x = shape.kind().isActivity() ? shape.right() - width - 6 : shape.middleX() - width / 2;
        pen.open("tw-picture__now");
        pen.rect(x, shape.y() - 10, width, 18, 9, "fill=\"#5c3d00\"");
        pen.text(List.of(word), x + width / 2, shape.y() + 3, "middle", "fill=\"#ffffff\" font-weight=\"bold\"");
        pen.close();
    }
}
