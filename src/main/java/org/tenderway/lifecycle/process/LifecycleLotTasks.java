package org.tenderway.lifecycle.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;

/** What the spine of one lot and role asks. */
@Component("lifecycleLotTasks")
public class LifecycleLotTasks {

    private final Contracts contracts;

    LifecycleLotTasks(Contracts contracts) {
        this.contracts = contracts;
    }

    public List<String> contracts(String lotRole) {
        return contracts.ofLotRole(lotRole).stream()
                .map(ContractView::reference)
                .toList();
    }

    public boolean isAnySigned(String lotRole) {
        return contracts.ofLotRole(lotRole).stream().anyMatch(contract -> contract.signedOn() != null);
    }
}
