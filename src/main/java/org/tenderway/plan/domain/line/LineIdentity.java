package org.tenderway.plan.domain.line;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.domain.printed.PlanYear;
import org.tenderway.vocabulary.CaseReference;

/** Where a line stands and what is printed on it; that never changes. */
@MappedSuperclass
abstract class LineIdentity extends AbstractAggregateRoot<PlanLine> {

    /** Its own reference, its plan, its place among all lines, and which of several with the same printed reference. */
    record Place(String reference, String planCode, int position, int occurrence) {}

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String planCode;

    private int position;
    private int occurrence;

    @Embedded
    private PrintedCells cells;

    @Column
    private LocalDate enteredOn;

    protected LineIdentity() {}

    LineIdentity(Place place, PlanCells printed, LocalDate today) {
        reference = place.reference();
        planCode = place.planCode();
        position = place.position();
        occurrence = place.occurrence();
        cells = PrintedCells.of(printed);
        enteredOn = today;
    }

    LineFacts facts() {
        return new LineFacts(caseReference(), reference, cells.printedRef(), cells.activity());
    }

    PlanYear year() {
        return PlanYear.in(cells.planTitle()).orElseGet(() -> new PlanYear(enteredOn.getYear()));
    }

    CaseReference caseReference() {
        return new CaseReference("CI-" + year().start());
    }

    String reference() {
        return reference;
    }

    String planCode() {
        return planCode;
    }

    int position() {
        return position;
    }

    int occurrence() {
        return occurrence;
    }

    LocalDate enteredOn() {
        return enteredOn;
    }

    PlanCells printed() {
        return cells.cells();
    }
}
