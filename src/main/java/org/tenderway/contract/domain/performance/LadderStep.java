package org.tenderway.contract.domain.performance;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.tenderway.contract.ContractView;
import org.tenderway.vocabulary.CaseReference;

/** What every step of the ladder is: something about one contract, with a reference of its own. */
@MappedSuperclass
abstract class LadderStep<S extends LadderStep<S>> extends AbstractAggregateRoot<S> {

    @Id
    private String reference;

    @Version
    private @Nullable Integer version;

    @Column
    private String contract;

    @Column
    private String caseReference;

    @SuppressWarnings("NullAway.Init")
    protected LadderStep() {}

    @SuppressWarnings("NullAway.Init")
    LadderStep(String reference, ContractView contract) {
        this.reference = reference;
        this.contract = contract.reference();
        this.caseReference = contract.caseReference().value();
    }

    String reference() {
        return reference;
    }

    String contract() {
        return contract;
    }

    CaseReference caseReference() {
        return new CaseReference(caseReference);
    }
}
