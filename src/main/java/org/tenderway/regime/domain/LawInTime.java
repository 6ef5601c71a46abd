package org.tenderway.regime.domain;

import java.time.LocalDate;
import java.util.List;
import org.tenderway.regime.RegimeDemands;

/** What to say when a day lies outside the time of a law. */
final class LawInTime {

    private LawInTime() {}

    static List<String> notes(RegimeDemands law, LocalDate day) {
        if (day.isBefore(law.inForceFrom())) {
            return List.of(law.before());
        }
        LocalDate succeeded = law.succeededOn();
        String after = law.after();
        return succeeded != null && after != null && !day.isBefore(succeeded) ? List.of(after) : List.of();
    }
}
