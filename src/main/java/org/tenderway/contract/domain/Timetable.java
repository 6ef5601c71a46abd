package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was counted back from one end, step by step.
 *
 * @param reprocure from the new contract back to the last day to decide on procuring again
 * @param extend from the end back to the last day to decide on an extension; empty where none is possible
 */
public record Timetable(
        List<Step> reprocure,
        List<Step> extend,
        LocalDate reprocureBy,
        @Nullable LocalDate extendBy,
        LeadTimes leadTimes) {

    public Timetable {
        reprocure = List.copyOf(reprocure);
        extend = List.copyOf(extend);
    }

    /**
     * One step.
     *
     * @param source where the figure is from
     * @param assumed whether it is an assumption of the product
     */
    public record Step(LocalDate day, String what, String source, boolean assumed) {

        /** In one sentence, as letters, pages and intentions show it. */
        public String sentence() {
            return "%s: %s (%s)".formatted(Days.plain(day), what, source);
        }
    }
}
