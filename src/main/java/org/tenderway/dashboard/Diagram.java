package org.tenderway.dashboard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A process model as somebody laid it out. */
record Diagram(String processId, String title, List<Shape> shapes, List<Flow> flows) {

    enum Kind {
        START,
        END,
        INTERMEDIATE,
        BOUNDARY,
        TASK,
        CALL,
        GATEWAY,
        NOTE,
        POOL;

        boolean isActivity() {
            return this == TASK || this == CALL;
        }

        boolean isEvent() {
            return this == START || this == END || this == INTERMEDIATE || this == BOUNDARY;
        }
    }

    record Point(double x, double y) {}

    /**
     * @param type local name of the element, such as {@code userTask}
     * @param trigger what an event waits for or throws, such as {@code timer}; or empty
     * @param repeated {@code parallel} or {@code sequential} for a multi-instance activity; or empty
     * @param interrupting whether a boundary event ends its activity
     * @param label where the model wants the name to stand, if it says so
     */
    record Shape(
            String id,
            String name,
            Kind kind,
            String type,
            String trigger,
            String repeated,
            boolean interrupting,
            double x,
            double y,
            double width,
            double height,
            @Nullable Point label) {

        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middleX() {
            return x + width / 2;
        }

        double middleY() {
            return y + height / 2;
        }

        /** A point on the box, moved straight onto the diamond that the box holds. */
        Point onDiamond(Point point) {
            double across = (point.x() - middleX()) / (width / 2);
            double down = (point.y() - middleY()) / (height / 2);
            if (Math.abs(Math.abs(across) - 1) < 0.05 && Math.abs(down) < 1) {
                return new Point(middleX() + Math.signum(across) * (1 - Math.abs(down)) * width / 2, point.y());
            }
            if (Math.abs(Math.abs(down) - 1) < 0.05 && Math.abs(across) < 1) {
                return new Point(point.x(), middleY() + Math.signum(down) * (1 - Math.abs(across)) * height / 2);
            }
            return point;
        }
    }

    /** @param solid a sequence flow; an association or a message flow is drawn with dots and without an arrow */
    record Flow(String id, String name, boolean solid, boolean byDefault, List<Point> points) {}

    /** Whether a flow leaves or enters straight above (or straight below) the shape. */
    boolean hasFlowAt(Shape shape, boolean above) {
        double edge = above ? shape.y() : shape.bottom();
        return flows.stream()
                .flatMap(flow -> List.of(
                        flow.points().get(0), flow.points().get(flow.points().size() - 1))
                        .stream())
                .anyMatch(point -> Math.abs(point.x() - shape.middleX()) < 3 && Math.abs(point.y() - edge) < 3);
    }
}
