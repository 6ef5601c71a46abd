package org.tenderway.accreditation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Refusal;

/** When an accredited provider is looked at again, who was asked, and what it has to remedy by when. */
@Embeddable
class RenewalWatch {

    @Column(name = "renewal_due_on")
    private @Nullable LocalDate dueOn;

    @Column(name = "renewal_watched_from")
    private @Nullable LocalDate watchedFrom;

    @Column(name = "renewal_prompted_on")
    private @Nullable LocalDate promptedOn;

    private @Nullable LocalDate remedyBy;

    protected RenewalWatch() {}

    RenewalWatch(LocalDate dueOn, LocalDate today) {
        this.dueOn = dueOn;
        this.watchedFrom = today;
    }

    void asked(LocalDate today) {
        promptedOn = today;
        remedyBy = null;
    }

    void wantsRemedy(@Nullable LocalDate by, LocalDate today) {
        Refusal.unless(by != null && by.isAfter(today), "remedyBy", "give a day to come by which it is to be remedied");
        remedyBy = by;
        promptedOn = today;
    }

    /** By the cycle, or on the day after a remedy should have come. */
    LocalDate next(RenewalCycle cycle) {
        LocalDate due = due();
        LocalDate from = watchedFrom == null ? due : watchedFrom;
        return remedyBy == null ? cycle.next(due, from, promptedOn) : remedyBy.plusDays(1);
    }

    LocalDate due() {
        if (dueOn == null) {
            throw Refusal.because("no renewal is due");
        }
        return dueOn;
    }

    @Nullable
    LocalDate dueOn() {
        return dueOn;
    }
}
