package org.tenderway.contract.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** What a contract is and with whom; it never changes. */
@MappedSuperclass
abstract class ContractIdentity extends AbstractAggregateRoot<Contract> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String caseReference;

    private @Nullable String lotRole;

    private boolean legacy;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private ContractOrigin origin;

    private @Nullable String accreditation;

    @Column
    private String title;

    @Column
    private String supplier;

    protected ContractIdentity() {}

    /** @param lotRole where it was awarded, or null for a contract that was not awarded here */
    ContractIdentity(ContractFacts named, @Nullable String lotRole, String supplier) {
        Refusal.unless(!named.title().isBlank(), "title", "give the contract a title");
        Refusal.unless(named.title().length() <= 300, "title", "keep the title within 300 characters");
        this.reference = named.contract();
        this.caseReference = named.caseReference().value();
        this.title = named.title();
        this.lotRole = lotRole;
        this.legacy = lotRole == null;
        this.origin = lotRole == null ? ContractOrigin.REGISTERED : ContractOrigin.AWARDED;
        this.supplier = supplier;
    }

    /** What is to be told of it; it is told once. */
    List<Object> takeFacts() {
        List<Object> told = List.copyOf(domainEvents());
        clearDomainEvents();
        return told;
    }

    ContractFacts facts() {
        return new ContractFacts(caseReference(), reference, title);
    }

    String reference() {
        return reference;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }

    Optional<String> lotRole() {
        return Optional.ofNullable(lotRole);
    }

    boolean isLegacy() {
        return legacy;
    }

    /** It was given by an accreditation and lives as long as that. */
    void isGivenBy(String accreditation) {
        this.origin = ContractOrigin.ACCREDITED;
        this.accreditation = accreditation;
    }

    ContractOrigin origin() {
        return origin;
    }

    String accreditation() {
        return accreditation == null ? "" : accreditation;
    }

    String title() {
        return title;
    }

    String supplier() {
        return supplier;
    }
}
