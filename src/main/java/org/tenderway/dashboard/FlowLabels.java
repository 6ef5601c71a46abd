package org.tenderway.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Finds for the words on a flow the place nearest its start that covers no shape, no other words and no other line. */
final class FlowLabels {

    private static final int WIDEST = 84;

    private final Diagram diagram;
    private final List<Box> taken = new ArrayList<>();

    FlowLabels(Diagram diagram, List<Box> wordsAlreadyPlaced) {
        this.diagram = diagram;
        taken.addAll(wordsAlreadyPlaced);
        diagram.shapes().stream()
                .filter(shape -> shape.kind() != Diagram.Kind.POOL)
                .map(shape -> new Box(shape.x(), shape.y(), shape.right(), shape.bottom()))
                .forEach(taken::add);
    }

    /** A rectangle of the plane. */
    record Box(int left, int top, int right, int bottom) {

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        static Box around(Diagram.Point one, Diagram.Point two) {
            return new Box(
                    Math.min(one.x(), two.x()) - 1,
                    Math.min(one.y(), two.y()) - 1,
                    Math.max(one.x(), two.x()) + 1,
                    Math.max(one.y(), two.y()) + 1);
        }
    }

    void draw(SvgPen pen, Diagram.Flow flow) {
        if (flow.name().isEmpty()) {
            return;
        }
        List<String> lines = SvgPen.wrap(flow.name(), WIDEST);
        int width = lines.stream().mapToInt(SvgPen::width).max().orElse(0);
        int height = lines.size() * SvgPen.LINE;
        Box best = null;
        int least = Integer.MAX_VALUE;
        for (Place place : places(flow, width, height)) {
            int cost = place.cost() + cost(place.box(), flow);
            if (cost < least) {
                least = cost;
                best = place.box();
            }
        }
        if (best != null) {
            taken.add(best);
            pen.text(lines, best.left() + 1, best.top() + 11, "start", "fill=\"#1b2430\" " + FlowDrawing.HALO);
        }
    }

    private record Place(Box box, int cost) {}

    private static List<Place> places(Diagram.Flow flow, int width, int height) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i + 1 < flow.points().size(); i++) {
            Diagram.Point from = flow.points().get(i);
            Diagram.Point to = flow.points().get(i + 1);
            boolean level = Math.abs(to.x() - from.x()) >= Math.abs(to.y() - from.y());
            int length = level ? Math.abs(to.x() - from.x()) : Math.abs(to.y() - from.y());
            int cost = i * 12 + (length < (level ? width + 10 : height) ? 16 : 0);
            for (int step = 0; step < 3; step++) {

                if (level) {
                    int room = Math.max(0, length - width - 14);
                    int left = to.x() >= from.x()
                            ? from.x() + 4 + room * step / 2
                            : from.x() - 4 - width - room * step / 2;
                    places.add(place(left, from.y() - height - 2, width, height, cost + 2 * step));
                    places.add(place(left, from.y() + 3, width, height, cost + 2 * step + 3));
                } else {
                    int room = Math.max(0, length - height - 8);
                    int top = to.y() >= from.y()
                            ? from.y() + 4 + room * step / 2
                            : from.y() - 4 - height - room * step / 2;
                    places.add(place(from.x() + 4, top, width, height, cost + 2 * step));
                    places.add(place(from.x() - 6 - width, top, width, height, cost + 2 * step + 3));
                }
            }
        }
        return places;
    }

    private static Place place(int left, int top, int width, int height, int cost) {
        return new Place(new Box(left, top, left + width + 2, top + height), cost);
    }

    private int cost(Box box, Diagram.Flow own) {
        int cost = 0;
        for (Box other : taken) {
            cost += box.meets(other) ? 100 : 0;
        }
        for (Diagram.Flow flow : diagram.flows()) {
            for (int i = 0; i + 1 < flow.points().size(); i++) {
                boolean crossed =
                        box.meets(Box.around(flow.points().get(i), flow.points().get(i + 1)));
                cost += crossed ? (flow.equals(own) ? 10 : 30) : 0;
            }
        }
        return cost;
    }
}
