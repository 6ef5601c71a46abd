package org.tenderway.clarification.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.clarification.Clarifications.Window;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The time in which questions about one tender are taken. */
@Entity
@Table(name = "clarification_window")
class QuestionWindow {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM uuuu", Locale.UK).withZone(ZoneId.of("Europe/London"));

    @Id
    private String tender;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private Instant closesAt;

    @Column
    private int answered;

    @SuppressWarnings("NullAway.Init")
    protected QuestionWindow() {}

    QuestionWindow(String tender, CaseReference caseReference, Instant closesAt) {
        this.tender = tender;
        this.caseReference = caseReference.value();
        this.closesAt = closesAt;
    }

    /** Whoever relied on the published time may go on relying on it. */
    void movesTo(Instant later) {
        if (later.isAfter(closesAt)) {
            closesAt = later;
        }
    }

    boolean isOpen(Instant now) {
        return !now.isAfter(closesAt);
    }

    void refuseUnlessOpen(Instant now) {
        Refusal.unless(
                isOpen(now),
                "question",
                "questions closed at %s; the answers given so far stay here".formatted(MOMENT.format(closesAt)));
    }

    int nextNumber() {
        return ++answered;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    Window view(Instant now) {
        return new Window(tender, closesAt, isOpen(now));
    }
}
