package org.tenderway.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.Division;

/** One day of an accepted list. */
@Embeddable
class HolidayListDay {

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Division division;

    @Column(name = "day_date")
    private LocalDate day;

    @Column
    private String title;

    @SuppressWarnings("NullAway.Init")
    protected HolidayListDay() {}

    HolidayListDay(Division division, LocalDate day, String title) {
        this.division = division;
        this.day = day;
        this.title = title;
    }

    static BankHolidays together(Collection<HolidayListDay> days) {
        Map<Division, Map<LocalDate, String>> titles = new EnumMap<>(Division.class);
        days.forEach(kept -> titles.computeIfAbsent(kept.division, division -> new TreeMap<>())
                .put(kept.day, kept.title));
        return BankHolidays.of(titles);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HolidayListDay that && division == that.division && day.equals(that.day);
    }

    @Override
    public int hashCode() {
        return Objects.hash(division, day);
    }
}
