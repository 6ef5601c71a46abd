package org.tenderway.evaluation.domain;

import java.time.Instant;
import java.util.List;

/**
 * The panel of one lot-role as an officer sees it.
 *
 * @param seatOpen whether somebody's work waits for a successor
 * @param successors everybody who may come
 */
public record PanelView(
        String title, String stage, boolean seatOpen, List<Seat> seats, List<Person> successors, List<Left> left) {

    public PanelView {
        seats = List.copyOf(seats);
        successors = List.copyOf(successors);
        left = List.copyOf(left);
    }

    /** @param leaving whether a successor may be named for this person */
    public record Seat(String userId, String name, String part, String standing, boolean leaving) {}

    public record Person(String userId, String name) {}

    /** Somebody who left. */
    public record Left(
            String name, String part, String successor, String scores, String reason, String by, Instant at) {}
}
