package org.tenderway.calendar.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** A day on which the council is closed though others work. */
@Entity
@Table(name = "closure_day")
public class ClosureDay {

    @Id
    @Column(name = "day_date")
    private LocalDate day;

    @Column
    private String reason;

    @Column
    private String addedBy;

    @Column
    private Instant addedAt;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init")
    protected ClosureDay() {}

    ClosureDay(LocalDate day, String reason, String addedBy, Instant addedAt) {
        String given = reason.strip();
        Refusal.unless(!given.isEmpty(), "reason", "say why the council is closed on that day");
        Refusal.unless(given.length() <= 200, "reason", "the reason must be 200 characters or fewer");
        this.day = day;
        this.reason = given;
        this.addedBy = addedBy;
        this.addedAt = addedAt;
    }

    public LocalDate day() {
        return day;
    }

    public String reason() {
        return reason;
    }

    public String addedBy() {
        return addedBy;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
