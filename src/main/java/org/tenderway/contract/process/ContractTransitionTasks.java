package org.tenderway.contract.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.contract.domain.Mobilisation;
import org.tenderway.contract.domain.MobilisationChecks;

/** What the transition of a lot-role asks of the register. */
@Component("contractTransitionTasks")
public class ContractTransitionTasks {

    private final Mobilisation mobilisation;

    ContractTransitionTasks(Mobilisation mobilisation) {
        this.mobilisation = mobilisation;
    }

    public void begin(String lotRole) {
        mobilisation.begin(lotRole);
    }

    public void planMobilisation(
            String lotRole,
            String lead,
            String plan,
            boolean tupeInformation,
            boolean staffTraining,
            boolean systemAccess,
            boolean communications) {
        mobilisation.plan(
                lotRole,
                lead,
                plan,
                new MobilisationChecks(tupeInformation, staffTraining, systemAccess, communications));
    }

    public void decideCutOver(
            String lotRole, String newReferrals, String outstandingReferrals, @Nullable LocalDate cutOverOn) {
        mobilisation.decideCutOver(lotRole, newReferrals, outstandingReferrals, cutOverOn);
    }

    public boolean isIncumbentReplaced(String lotRole) {
        return mobilisation.isIncumbentReplaced(lotRole);
    }

    public void planServiceUserTransition(String lotRole, String plan) {
        mobilisation.planServiceUsers(lotRole, plan);
    }

    public Date endOfTransition(String lotRole) {
        return Midnight.of(mobilisation.endsOn(lotRole));
    }

    public void closeTransition(
            String lotRole,
            boolean tupeInformation,
            boolean staffTraining,
            boolean systemAccess,
            boolean communications,
            String exceptedBecause) {
        mobilisation.close(
                lotRole,
                new MobilisationChecks(tupeInformation, staffTraining, systemAccess, communications),
                exceptedBecause);
    }
}
