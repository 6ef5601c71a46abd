package org.tenderway.contract;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** The register of contracts. */
public interface Contracts {

    Optional<ContractView> find(String reference);

    List<ContractView> of(CaseReference caseReference);

    List<ContractView> ofLotRole(String lotRole);

    List<ContractView> ofSupplier(String supplier);
}
