package org.tenderway.dashboard;

import java.util.List;

/** Draws the lines between shapes and the words on them. */
final class FlowDrawing {

    static final String HALO = "paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\"";

    private FlowDrawing() {}

    static void line(SvgPen pen, Diagram.Flow flow) {
        List<Diagram.Point> points = flow.points();
        var data = new StringBuilder();
        for (Diagram.Point point : points) {
            data.append(data.isEmpty() ? "M" : " L")
                    .append(point.x())
                    .append(' ')
                    .append(point.y());
        }
        pen.path(
                data.toString(),
                "class=\"tw-picture__flow\" fill=\"none\" stroke=\"#4d5a68\" stroke-width=\"1.5\" stroke-linejoin=\"round\""
                        + (flow.solid() ? "" : " stroke-dasharray=\"2 4\""));
        if (flow.solid()) {
            head(pen, points.get(points.size() - 2), points.get(points.size() - 1));
            if (flow.byDefault()) {
                slash(pen, points.get(0), points.get(1));
            }
        }
    }

    private static void head(SvgPen pen, Diagram.Point from, Diagram.Point tip) {
        int x = tip.x() - along(from, tip, tip.x() - from.x(), 9);
        int y = tip.y() - along(from, tip, tip.y() - from.y(), 9);
        int aside = along(from, tip, tip.x() - from.x(), 4);
        int below = along(from, tip, tip.y() - from.y(), 4);
        pen.path(
                "M%s %s L%s %s L%s %s Z".formatted(tip.x(), tip.y(), x - below, y + aside, x + below, y - aside),
                "fill=\"#4d5a68\"");
    }

    private static void slash(SvgPen pen, Diagram.Point from, Diagram.Point to) {
        int x = from.x() + along(from, to, to.x() - from.x(), 10);
        int y = from.y() + along(from, to, to.y() - from.y(), 10);
        int aside = along(from, to, to.x() - from.x(), 5);
        int below = along(from, to, to.y() - from.y(), 5);
        int lean = aside == 0 ? 0 : 2;
        pen.path(
                "M%s %s L%s %s".formatted(x - below - lean, y + aside, x + below + lean, y - aside),
                "fill=\"none\" stroke=\"#4d5a68\" stroke-width=\"1.5\"");
    }

    /** So much of this offset as a step of the given length along the line makes. */
    private static int along(Diagram.Point from, Diagram.Point to, int offset, int step) {
        int across = to.x() - from.x();
        int down = to.y() - from.y();
        int length = (int) Math.round(Math.sqrt(across * across + down * down));
        return length == 0 ? 0 : offset * step / length;
    }
}
