package org.tenderway.tender.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.LotPlan;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.vocabulary.CaseReference;

/** One lot in one role. */
@Entity
class LotRole {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String tender;

    @Column
    private String caseReference;

    private int lotNumber;

    @Column
    private String lotName;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ProviderRole providerRole;

    private int places;

    @Column
    private String incumbent;

    @Column
    private String scope;

    protected LotRole() {}

    LotRole(Tender tender, ProviderRole role, LotPlan lot) {
        this.reference = tender.reference() + "-" + lot.number();
        this.tender = tender.reference();
        this.caseReference = tender.caseReference().value();
        this.lotNumber = lot.number();
        this.lotName = lot.name();
        this.providerRole = role;
        this.places = places(lot, role);
        this.incumbent = role == ProviderRole.LEAD ? lot.leadIncumbent() : "";
        this.scope = role == ProviderRole.LEAD ? lot.leadScope() : "";
    }

    static int places(LotPlan lot, ProviderRole role) {
        return role == ProviderRole.LEAD ? lot.leadPlaces() : lot.additionalPlaces();
    }

    LotRoleView view() {
        return new LotRoleView(
                reference,
                tender,
                new CaseReference(caseReference),
                lotNumber,
                lotName,
                providerRole,
                places,
                incumbent,
                scope);
    }
}
