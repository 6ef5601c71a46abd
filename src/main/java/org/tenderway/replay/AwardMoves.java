package org.tenderway.replay;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.contract.ContractView;
import org.tenderway.contract.Contracts;
import org.tenderway.evaluation.ExclusionDesk;

/** What officers do between the award report and the signature. */
@Component
class AwardMoves {

    private final Stage stage;
    private final ExclusionDesk exclusions;
    private final Contracts contracts;

    AwardMoves(Stage stage, ExclusionDesk exclusions, Contracts contracts) {
        this.exclusions = exclusions;
        this.stage = stage;
        this.contracts = contracts;
    }

    /** Every tenderer is looked at before anything is reported. */
    void checkExclusions(String tender) {
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> exclusions.findNoGrounds(
                                tender, "Declarations and registers show no ground (illustrative)"));
    }

    void report(String tender, String title) {
        if (stage.desk().isOpen("checkExclusions", tender)) {
            checkExclusions(tender);
        }
        stage.does(
                TenderMoves.OFFICER,
                "writeReport",
                tender,
                Map.of(
                        "title",
                        title,
                        "finance",
                        "Within the provision for the tender (illustrative)",
                        "financeBy",
                        "Finance business partner",
                        "legalBy",
                        "Solicitor",
                        "legal",
                        "The awards follow the published methodology (illustrative)"));
    }

    void decideUnderDelegation(String tender) {
        stage.does(
                TenderMoves.MANAGER,
                "takeDelegatedDecision",
                tender + "-D1",
                Map.of("approved", true, "reason", "Best ranked compliant bids"));
    }

    void extend(String lotRole, String newEnd, String reason) {
        stage.does(
                TenderMoves.OFFICER,
                "watchStandstill",
                lotRole,
                Map.of("action", "extend", "newEnd", newEnd, "reason", reason));
    }

    void decide(String lotRole, String decision, String reason) {
        stage.does(TenderMoves.OFFICER, "confirmAward", lotRole, Map.of("decision", decision, "reason", reason));
    }

    void completeGateLists(String lotRole) {
        for (ContractView contract : contracts.ofLotRole(lotRole)) {
            stage.does(
                    TenderMoves.OFFICER,
                    "completeGateList",
                    contract.reference(),
                    Map.of(
                            "exclusionsChecked", true,
                            "conflictsConfirmed", true,
                            "insuranceSeen", true,
                            "formAgreed", true,
                            "note", ""));
        }
    }

    void sign(String lotRole) {
        for (ContractView contract : contracts.ofLotRole(lotRole)) {
            stage.does(TenderMoves.MANAGER, "signContract", contract.reference(), Map.of("confirm", true));
        }
    }
}
