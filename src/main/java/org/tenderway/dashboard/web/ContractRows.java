package org.tenderway.dashboard.web;

import org.tenderway.contract.ContractView;

/** Contracts as the case page shows them. */
final class ContractRows {

    private ContractRows() {}

    static CasePage.ContractRow row(ContractView contract) {
        return new CasePage.ContractRow(
                contract.reference(),
                contract.lotRole(),
                contract.title(),
                contract.supplierName(),
                Words.of(contract.status()),
                contract.startsOn(),
                contract.endsOn(),
                contract.ceilingEnd(),
                contract.signedOn(),
                contract.extensionReason(),
                contract.legacy() && contract.accreditation().isEmpty(),
                contract.nextPromptOn());
    }
}
