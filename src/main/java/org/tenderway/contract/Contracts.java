package org.tenderway.contract;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** The register of contracts. */
public interface Contracts {

    Optional<ContractView> find(String reference);

    List<ContractView> of(CaseReference caseReference);

    List<ContractView> ofLotRole(String lotRole);

    /** What an accreditation gave, the newest last: who lost one agreement and applied again has a second. */
    List<ContractView> ofAccreditation(String accreditation);

    List<ContractView> ofSupplier(String supplier);
}
