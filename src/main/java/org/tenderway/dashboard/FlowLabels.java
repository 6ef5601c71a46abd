package org.tenderway.dashboard;

import java.util.ArrayList;
import java.util.List;

/** Finds for the words on a flow the place nearest its start that covers no shape, no other words and no other line. */
final class FlowLabels {

    private static final double WIDEST = 84;

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
    record Box(double left, double top, double right, double bottom) {

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
        double width = lines.stream().mapToDouble(SvgPen::width).max().orElse(0);
        double height = lines.size() * SvgPen.LINE;
        Box best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Place place : places(flow, width, height)) {
            double cost = place.cost() + cost(place.box(), flow);
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

    private record Place(Box box, double cost) {}

    private static List<Place> places(Diagram.Flow flow, double width, double height) {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i + 1 < flow.points().size(); i++) {
            Diagram.Point from = flow.points().get(i);
            Diagram.Point to = flow.points().get(i + 1);
            boolean level = Math.abs(to.x() - from.x()) >= Math.abs(to.y() - from.y());
            double length = level ? Math.abs(to.x() - from.x()) : Math.abs(to.y() - from.y());
            double cost = i * 6.0 + (length < (level ? width + 10 : height) ? 8 : 0);
            for (int step = 0; step < 3; step++) {
                double along = step / 2.0;
                if (level) {
                    double room = Math.max(0, length - width - 14);
                    double left =
                            to.x() >= from.x() ? from.x() + 4 + room * along : from.x() - 4 - width - room * along;
                    places.add(place(left, from.y() - height - 2, width, height, cost + step));
                    places.add(place(left, from.y() + 3, width, height, cost + step + 1.5));
                } else {
                    double room = Math.max(0, length - height - 8);
                    double top =
                            to.y() >= from.y() ? from.y() + 4 + room * along : from.y() - 4 - height - room * along;
                    places.add(place(from.x() + 4, top, width, height, cost + step));
                    places.add(place(from.x() - 6 - width, top, width, height, cost + step + 1.5));
                }
            }
        }
        return places;
    }

    private static Place place(double left, double top, double width, double height, double cost) {
        return new Place(new Box(left, top, left + width + 2, top + height), cost);
    }

    private double cost(Box box, Diagram.Flow own) {
        double cost = 0;
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
