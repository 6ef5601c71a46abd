package org.tenderway.plan.domain.line;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.plan.PlanImported;
import org.tenderway.plan.domain.printed.PlanYear;
import org.tenderway.vocabulary.CaseReference;

/** A plan of one year, with the notes between its lines. */
@Entity
class CommissioningPlan extends AbstractAggregateRoot<CommissioningPlan> {

    @Id
    private String code;

    @Version
    private @Nullable Integer version;

    @Column
    private String title;

    @Column
    private String council;

    private int startYear;

    @Column
    private String caseReference;

    @Column
    private LocalDate importedOn;

    @Column
    private String importedBy;

    @ElementCollection
    @CollectionTable(name = "plan_note", joinColumns = @JoinColumn(name = "plan_code"))
    private List<NoteRow> notes = new ArrayList<>();

    protected CommissioningPlan() {}

    CommissioningPlan(String code, String title, String council, PlanYear year, LocalDate today, String by) {
        this.code = code;
        this.title = title;
        this.council = council;
        this.startYear = year.start();
        this.caseReference = "CI-" + year.start();
        this.importedOn = today;
        this.importedBy = by;
    }

    /** What a plan says between its lines; the position counts lines and notes together. */
    @Embeddable
    record NoteRow(int position, String outcome, String noteText) {}

    void imported(int lines) {
        registerEvent(new PlanImported(
                new CaseReference(caseReference),
                code,
                "“%s” was imported as printed: %s".formatted(title, lines == 1 ? "one line" : lines + " lines"),
                ""));
    }

    void note(int position, String outcome, String text) {
        notes.add(new NoteRow(position, outcome, text));
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String council() {
        return council;
    }

    PlanYear year() {
        return new PlanYear(startYear);
    }

    List<NoteRow> notes() {
        return List.copyOf(notes);
    }
}
