package org.tenderway.referral.domain;

import org.tenderway.contract.ContractView;
import org.tenderway.referral.ProviderTier;

/** Whose turn it is, in which part. */
record Turn(ProviderTier tier, String contract, String supplier, String supplierName) {

    static Turn of(ProviderTier tier, ContractView contract) {
        return new Turn(tier, contract.reference(), contract.supplier(), contract.supplierName());
    }
}
