package org.tenderway.contract.process;

import java.util.Date;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.GateChecks;
import org.tenderway.contract.domain.Signing;

/** What the signing of a contract asks of the register. */
@Component("contractSigningTasks")
public class ContractSigningTasks {

    private final Signing signing;

    ContractSigningTasks(Signing signing) {
        this.signing = signing;
    }

    public void completeGateList(
            String contract,
            boolean exclusionsChecked,
            boolean conflictsConfirmed,
            boolean insuranceSeen,
            boolean formAgreed,
            String note) {
        signing.completeGateList(
                contract, new GateChecks(exclusionsChecked, conflictsConfirmed, insuranceSeen, formAgreed, note));
    }

    public void signContract(String contract, boolean confirm, String withdrawnBecause) {
        signing.settle(contract, confirm, withdrawnBecause);
    }

    public @Nullable Date firstSigningDay(String contract) {
        return Optional.ofNullable(signing.firstSigningDay(contract))
                .map(Midnight::of)
                .orElse(null);
    }

    public boolean isSigned(String contract) {
        return signing.isSigned(contract);
    }
}
