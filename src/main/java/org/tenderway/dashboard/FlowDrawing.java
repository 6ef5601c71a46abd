package org.tenderway.dashboard;

import java.util.List;

/** Draws the lines between shapes and the words on them. */
final class FlowDrawing {

    static final String HALO = "paint-order=\"stroke\" stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\"";
    private static final double HEAD = 9;

    private FlowDrawing() {}

    static void line(SvgPen pen, Diagram.Flow flow) {
        List<Diagram.Point> points = flow.points();
        var data = new StringBuilder();
        for (Diagram.Point point : points) {
            data.append(data.isEmpty() ? "M" : " L")
                    .append(SvgPen.number(point.x()))
                    .append(' ')
                    .append(SvgPen.number(point.y()));
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
        double angle = Math.atan2(tip.y() - from.y(), tip.x() - from.x());
        pen.path(
                "M%s %s L%s %s L%s %s Z"
                        .formatted(
                                SvgPen.number(tip.x()),
                                SvgPen.number(tip.y()),
                                SvgPen.number(tip.x() - HEAD * Math.cos(angle - 0.42)),
                                SvgPen.number(tip.y() - HEAD * Math.sin(angle - 0.42)),
                                SvgPen.number(tip.x() - HEAD * Math.cos(angle + 0.42)),
                                SvgPen.number(tip.y() - HEAD * Math.sin(angle + 0.42))),
                "fill=\"#4d5a68\"");
    }

    private static void slash(SvgPen pen, Diagram.Point from, Diagram.Point to) {
        double angle = Math.atan2(to.y() - from.y(), to.x() - from.x());
        double x = from.x() + 10 * Math.cos(angle);
        double y = from.y() + 10 * Math.sin(angle);
        double dx = 6 * Math.cos(angle + 2);
        double dy = 6 * Math.sin(angle + 2);
        pen.path(
                "M%s %s L%s %s"
                        .formatted(
                                SvgPen.number(x - dx),
                                SvgPen.number(y - dy),
                                SvgPen.number(x + dx),
                                SvgPen.number(y + dy)),
                "fill=\"none\" stroke=\"#4d5a68\" stroke-width=\"1.5\"");
    }
}
