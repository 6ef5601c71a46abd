package org.tenderway.calendar.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.BankHolidays;
import org.tenderway.calendar.Division;

/** A list that was read from the feed and accepted. The newest one speaks, until the product carries a newer issue. */
@Entity
@Table(name = "holiday_list")
public class HolidayList {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private String source;

    @Column
    private LocalDate carriedIssue;

    @Column
    private String readBy;

    @Column
    private Instant readAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "holiday_list_day", joinColumns = @JoinColumn(name = "list_id"))
    private Set<HolidayListDay> days = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected HolidayList() {}

    HolidayList(BankHolidays holidays, String source, LocalDate carriedIssue, String readBy, Instant readAt) {
        this.source = source;
        this.carriedIssue = carriedIssue;
        this.readBy = readBy;
        this.readAt = readAt;
        for (Division division : Division.values()) {
            holidays.days(division).forEach((day, title) -> days.add(new HolidayListDay(division, day, title)));
        }
    }

    public String source() {
        return source;
    }

    public String readBy() {
        return readBy;
    }

    public Instant readAt() {
        return readAt;
    }

    BankHolidays holidays() {
        return HolidayListDay.together(days);
    }
}
