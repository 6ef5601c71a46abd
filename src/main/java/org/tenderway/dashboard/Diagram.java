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

    record Point(int x, int y) {}

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
            int x,
            int y,
            int width,
            int height,
            @Nullable Point label) {

        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int middleX() {
            return x + width / 2;
        }

        int middleY() {
            return y + height / 2;
        }

        /** A point on the box, moved straight onto the diamond that the box holds. */
        Point onDiamond(Point point) {
            int across = point.x() - middleX();
            int down = point.y() - middleY();
            if (Math.abs(Math.abs(across) - width / 2) < 2 && Math.abs(down) < height / 2) {
                return new Point(
                        middleX() + Integer.signum(across) * (width / 2 - Math.abs(down) * width / height), point.y());
            }
            if (Math.abs(Math.abs(down) - height / 2) < 2 && Math.abs(across) < width / 2) {
                return new Point(
                        point.x(), middleY() + Integer.signum(down) * (height / 2 - Math.abs(across) * height / width));
            }
            return point;
        }
    }

    /** @param solid a sequence flow; an association or a message flow is drawn with dots and without an arrow */
    record Flow(String id, String name, boolean solid, boolean byDefault, List<Point> points) {}

    /** Whether a flow leaves or enters straight above (or straight below) the shape. */
    boolean hasFlowAt(Shape shape, boolean above) {
        int edge = above ? shape.y() : shape.bottom();
        return flows.stream()
                .flatMap(flow -> List.of(
                        flow.points().get(0), flow.points().get(flow.points().size() - 1))
                        .stream())
                .anyMatch(point -> Math.abs(point.x() - shape.middleX()) < 3 && Math.abs(point.y() - edge) < 3);
    }
}
