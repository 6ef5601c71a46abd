package org.tenderway.calendar;

import java.util.EnumSet;
import java.util.Set;

/** Which days a legal text excludes besides Saturdays, Sundays, Good Friday and Christmas Day. */
public enum WorkingDayDefinition {
    /** Procurement Act 2023 s.123(1); the cautious reading of PCR 2015 reg 2(1), which names no territory. */
    ANY_PART_OF_UK("any part of the United Kingdom", EnumSet.allOf(Division.class)),
    /** PCR 2015 reg 2(1), read for the territory to which the Regulations extend without Northern Ireland. */
    ENGLAND_AND_WALES("England and Wales", EnumSet.of(Division.ENGLAND_AND_WALES)),
    /** Provider Selection Regime Regulations 2023 reg 12(12): bank holidays in England and the first Monday in May. */
    ENGLAND("England", EnumSet.of(Division.ENGLAND_AND_WALES)),
    /** A council's constitution: England and Wales, and the days on which the council is closed. */
    COUNCIL("England and Wales, with the council's closure days", EnumSet.of(Division.ENGLAND_AND_WALES));

    private final String title;
    private final Set<Division> divisions;

    WorkingDayDefinition(String title, Set<Division> divisions) {
        this.title = title;
        this.divisions = Set.copyOf(divisions);
    }

    public String title() {
        return title;
    }

    Set<Division> divisions() {
        return divisions;
    }
}
