package org.tenderway.referral.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.CaseReference;

/** Whose placement it is, in references only, and who made it. */
@MappedSuperclass
abstract class PlacementIdentity extends AbstractAggregateRoot<Placement> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    @Column
    private String request;

    @Column
    private String contract;

    @Column
    private String supplierName;

    @Column
    private LocalDate arrangedOn;

    @Column
    private String arrangedBy;

    protected PlacementIdentity() {}

    PlacementIdentity(ServiceRequest request, Turn with, Actor by, LocalDate today) {
        this.reference = request.reference() + "-P1";
        this.caseReference = request.caseReference().value();
        this.request = request.reference();
        this.contract = with.contract();
        this.supplierName = with.supplierName();
        this.arrangedOn = today;
        this.arrangedBy = by.userId();
    }

    PlacementFacts facts() {
        return new PlacementFacts(caseReference(), reference, supplierName);
    }

    String reference() {
        return reference;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    String request() {
        return request;
    }

    String contract() {
        return contract;
    }

    String supplierName() {
        return supplierName;
    }
}
