package org.tenderway.contract.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.ending.Extending;
import org.tenderway.contract.domain.ending.ExtensionStatus;

/** What the extension of a contract asks of the register; the business key is the proposal. */
@Component("contractExtensionTasks")
public class ContractExtensionTasks {

    private final Extending extending;

    ContractExtensionTasks(Extending extending) {
        this.extending = extending;
    }

    public String decision(String proposal) {
        return extending.view(proposal).decision();
    }

    public Date dayAfterEnd(String proposal) {
        return Midnight.of(extending.view(proposal).aboutEnd().plusDays(1));
    }

    public void signDeed(String proposal, boolean confirm, String notBecause) {
        extending.settle(proposal, confirm, notBecause);
    }

    public boolean isSigned(String proposal) {
        return extending.view(proposal).status() == ExtensionStatus.SIGNED;
    }

    public void refuse(String proposal) {
        extending.refuse(proposal, "the authority refused it");
    }

    public void lapse(String proposal) {
        extending.lapse(proposal);
    }
}
