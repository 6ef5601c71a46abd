package org.tenderway.accreditation.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How often providers are looked at again, and when somebody is asked to. */
record RenewalCycle(int months, Ladder notice) {

    LocalDate dueAfter(LocalDate accredited) {
        return accredited.plusMonths(months);
    }

    /** The next day to ask: the steps before the due day, then every month until somebody answers. */
    LocalDate next(LocalDate due, LocalDate watchedFrom, @Nullable LocalDate lastAsked) {
        Optional<LocalDate> step = notice.next(due, watchedFrom, lastAsked);
        LocalDate last = lastAsked == null ? due : lastAsked;
        return step.orElseGet(() -> last.isBefore(due) ? due : last.plusMonths(1));
    }
}
