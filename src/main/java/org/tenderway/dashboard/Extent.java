package org.tenderway.dashboard;

/** The part of the plane that a drawing covers. */
record Extent(int left, int top, int right, int bottom) {

    static final Extent NOTHING =
            new Extent(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MIN_VALUE, Integer.MIN_VALUE);

    Extent with(int x, int y) {
        return new Extent(Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y));
    }

    Extent with(Diagram diagram) {
        Extent grown = this;
        for (Diagram.Shape shape : diagram.shapes()) {
            grown = grown.with(shape.x(), shape.y()).with(shape.right(), shape.bottom());
        }
        for (Diagram.Flow flow : diagram.flows()) {
            for (Diagram.Point point : flow.points()) {
                grown = grown.with(point.x(), point.y());
            }
        }
        return grown.left > grown.right ? new Extent(0, 0, 0, 0) : grown;
    }

    int width() {
        return right - left;
    }

    int height() {
        return bottom - top;
    }
}
