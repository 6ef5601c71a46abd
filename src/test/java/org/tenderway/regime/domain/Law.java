package org.tenderway.regime.domain;

import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.regime.ChangeRules;
import org.tenderway.regime.Deadlines;
import org.tenderway.regime.Regimes;
import org.tenderway.regime.Standstills;

/** The tables of law over the calendars as issued, without a database. */
public final class Law {

    public static final Calendars AS_ISSUED = WorkingDays::asIssued;

    private Law() {}

    public static Standstills standstills() {
        return standstills(AS_ISSUED);
    }

    public static Standstills standstills(Calendars calendars) {
        return new CountedStandstills(new StandstillRules(), regimes(), calendars);
    }

    public static Deadlines deadlines() {
        return new CountedDeadlines(AS_ISSUED);
    }

    public static ChangeRules changes() {
        return new ChangeTable();
    }

    public static Regimes regimes() {
        return new RegimeTable();
    }
}
