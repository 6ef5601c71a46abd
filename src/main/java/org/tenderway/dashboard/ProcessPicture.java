package org.tenderway.dashboard;

import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Draws a process model as it was laid out, with the current positions marked in shape, colour and words. The picture
 * needs no script and no style sheet, and the same model always gives the same text.
 */
public final class ProcessPicture {

    private static final int MARGIN = 24;

    /** The picture with these activities marked as the present position. */
    public String svg(InputStream bpmn, Set<String> activeActivityIds) {
        Map<String, Integer> once = new LinkedHashMap<>();
        activeActivityIds.forEach(id -> once.put(id, 1));
        return svg(bpmn, once);
    }

    /** The picture with how many cases, lots or contracts stand at each activity. */
    public String svg(InputStream bpmn, Map<String, Integer> positions) {
        Diagram diagram = DiagramReader.read(bpmn);
        var pen = new SvgPen();
        var shapes = new ShapeDrawing(pen, diagram);
        diagram.shapes().forEach(shape -> shapes.draw(shape, positions.getOrDefault(shape.id(), 0)));
        // Flows and their labels last, so that their words lie above every line.
        String drawnShapes = pen.take();
        diagram.flows().forEach(flow -> FlowDrawing.line(pen, flow));
        String drawnLines = pen.take();
        diagram.shapes().forEach(shapes::outsideLabel);
        var labels = new FlowLabels(diagram, pen.words());
        diagram.flows().forEach(flow -> labels.draw(pen, flow));
        diagram.shapes().forEach(shape -> shapes.position(shape, positions.getOrDefault(shape.id(), 0)));
        String drawnWords = pen.take();
        return frame(diagram, positions, pen.extent().with(diagram), drawnLines + drawnShapes + drawnWords);
    }

    /** The name that the model gives its process. */
    public String title(InputStream bpmn) {
        return DiagramReader.read(bpmn).title();
    }

    private static String frame(Diagram diagram, Map<String, Integer> positions, Extent extent, String drawn) {
        String id = "picture-" + diagram.processId();
        int width = extent.width() + 2 * MARGIN;
        int height = extent.height() + 2 * MARGIN;
        return """
                <svg xmlns="http://www.w3.org/2000/svg" class="tw-picture" role="img" \
                aria-labelledby="%1$s-title %1$s-desc" viewBox="%2$s %3$s %4$s %5$s" width="%4$s" height="%5$s" \
                font-family="Arial, Helvetica, sans-serif" font-size="12">
                <title id="%1$s-title">%6$s</title>
                <desc id="%1$s-desc">%7$s</desc>
                %8$s</svg>
                """
                .formatted(
                        id,
                        extent.left() - MARGIN,
                        extent.top() - MARGIN,
                        width,
                        height,
                        SvgPen.escape(diagram.title()),
                        SvgPen.escape(description(diagram, positions)),
                        drawn);
    }

    private static String description(Diagram diagram, Map<String, Integer> positions) {
        String steps = names(diagram.shapes().stream()
                .filter(shape -> shape.kind().isActivity())
                .toList());
        List<Diagram.Shape> here = diagram.shapes().stream()
                .filter(shape -> positions.getOrDefault(shape.id(), 0) > 0)
                .toList();
        return "Steps: " + steps + "." + (here.isEmpty() ? "" : " Now at: " + names(here) + ".");
    }

    private static String names(List<Diagram.Shape> shapes) {
        return shapes.stream()
                .map(shape -> shape.name().isEmpty() ? shape.id() : shape.name())
                .collect(Collectors.joining(", "));
    }
}
