package org.tenderway.contract.domain.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ConcernRecorded;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.domain.Said;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** A concern about how a contract is performed. What was noted stays here: no fact, letter or log repeats it. */
@Entity
@Table(name = "contract_concern")
class Concern extends LadderStep<Concern> {

    private static final int LONGEST = 1000;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ConcernKind kind;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private Severity severity;

    @Column
    private LocalDate notedOn;

    @Column
    private String note;

    @Column
    private String recordedBy;

    @Column
    private String recordedByName;

    @Column
    private LocalDate recordedOn;

    private @Nullable String closedBy;

    @SuppressWarnings("NullAway.Init")
    protected Concern() {}

    Concern(String reference, ContractView contract, NewConcern told, Actor by, LocalDate today) {
        super(reference, contract);
        this.kind = ConcernKind.of(told.kind());
        this.severity = Severity.of(told.severity());
        this.notedOn = Said.requiredDay("notedOn", told.notedOn(), "enter the day on which it was noted");
        Refusal.unless(!notedOn.isAfter(today), "notedOn", "the day lies ahead");
        this.note = Said.required("note", told.note(), "say in general words what the concern is");
        Refusal.unless(note.length() <= LONGEST, "note", "keep this within 1,000 characters");
        this.recordedBy = by.userId();
        this.recordedByName = by.name();
        this.recordedOn = today;
        registerEvent(new ConcernRecorded(
                caseReference(),
                contract(),
                kind == ConcernKind.SAFEGUARDING
                        ? "Contract %s: a safeguarding alert was recorded".formatted(contract())
                        : "Contract %s: a concern was recorded".formatted(contract()),
                "%s, severity %s".formatted(kind.label(), severity.label().toLowerCase(java.util.Locale.ROOT))));
    }

    void closeBy(String review) {
        closedBy = review;
    }

    ReviewCause cause() {
        return kind.cause();
    }

    Severity severity() {
        return severity;
    }

    ConcernLine line() {
        return new ConcernLine(
                reference(),
                kind.label(),
                severity.label(),
                notedOn,
                note,
                recordedByName,
                recordedOn,
                closedBy == null ? "" : closedBy);
    }
}
