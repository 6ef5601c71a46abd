package org.tenderway.contract.domain.transition;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.tender.LotRoleView;
import org.tenderway.vocabulary.CaseReference;

/** Where a transition takes place, from when to when, and who served there before; it never changes. */
@MappedSuperclass
abstract class TransitionPlace extends AbstractAggregateRoot<Transition> {

    @Id
    private String lotRole;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String title;

    @Column
    private LocalDate startsOn;

    @Column
    private LocalDate endsOn;

    @Column
    private String incumbent;

    private boolean incumbentReplaced;

    protected TransitionPlace() {}

    TransitionPlace(LotRoleView place, LocalDate startsOn, LocalDate endsOn, boolean incumbentReplaced) {
        this.lotRole = place.reference();
        this.caseReference = place.caseReference().value();
        this.title = place.title();
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.incumbent = place.incumbent();
        this.incumbentReplaced = incumbentReplaced;
    }

    String lotRole() {
        return lotRole;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String title() {
        return title;
    }

    LocalDate startsOn() {
        return startsOn;
    }

    LocalDate endsOn() {
        return endsOn;
    }

    String incumbent() {
        return incumbent;
    }

    boolean isIncumbentReplaced() {
        return incumbentReplaced;
    }
}
