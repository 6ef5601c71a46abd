package org.tenderway.replay;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tenderway.vocabulary.Refusal;

/** What a story has to show beside the trail: refusals, and whether each of its promises held. */
class Chronicle {

    /** Something that was tried and rightly refused. */
    record Refused(LocalDate date, String tried, String reason) {}

    private final Clock clock;
    private final List<Refused> refusals = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    Chronicle(Clock clock) {
        this.clock = clock;
    }

    /** Tries what must be refused; the story does not hold if it goes through. */
    void mustRefuse(String tried, Runnable action) {
        try {
            action.run();
            broken.add("should have been refused: " + tried);
        } catch (RuntimeException thrown) {
            refusals.add(new Refused(LocalDate.now(clock), tried, reasonOf(thrown)));
        }
    }

    void holds(String promise, boolean held) {
        if (!held) {
            broken.add(promise);
        }
    }

    List<Refused> refusals() {
        return List.copyOf(refusals);
    }

    List<String> broken() {
        return List.copyOf(broken);
    }

    private static String reasonOf(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.reason();
            }
        }
        // Anything but a rule's own refusal is a fault, and the story must not pass for it.
        throw thrown;
    }
}
