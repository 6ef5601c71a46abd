package org.tenderway.contract.domain.ending;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** What a contract gives is procured again: the intention it became and the timetable that was counted back. */
@Entity
@Table(name = "contract_reprocurement")
public class Reprocurement {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private LocalDate aboutEnd;

    @Column
    private String reason;

    @Column
    private String intention;

    @Column
    private String timetable;

    private String note = "";

    private String agreedBy = "";

    private @Nullable LocalDate agreedOn;

    protected Reprocurement() {}

    Reprocurement(String reference, String contract, LocalDate aboutEnd, String reason, String timetable) {
        this.reference = reference;
        this.contract = contract;
        this.aboutEnd = aboutEnd;
        this.reason = reason.strip();
        this.timetable = timetable;
        this.intention = "";
    }

    void became(String proposed) {
        intention = proposed;
    }

    void agree(String typed, Actor by, LocalDate today) {
        Refusal.unless(agreedOn == null, "note", "the timetable is agreed already");
        Refusal.unless(typed.length() <= 4000, "note", "keep the note within 4,000 characters");
        note = typed.strip();
        agreedBy = by.name();
        agreedOn = today;
    }

    View view() {
        return new View(
                reference,
                contract,
                aboutEnd,
                reason,
                intention,
                timetable.lines().toList(),
                note,
                agreedBy);
    }

    /** As tasks and pages show it. */
    public record View(
            String reference,
            String contract,
            LocalDate aboutEnd,
            String reason,
            String intention,
            java.util.List<String> timetable,
            String note,
            String agreedBy) {}
}
