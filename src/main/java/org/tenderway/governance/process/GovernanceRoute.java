package org.tenderway.governance.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.GovernanceModel;
import org.tenderway.governance.domain.DecisionRoutes;

/** Asks the table {@code governance-route}. */
@Component
public class GovernanceRoute implements DecisionRoutes {

    private static final String TABLE = "governance-route";

    private final DecisionService decisions;
    private final IdentityService identities;

    GovernanceRoute(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public Answer route(GovernanceModel model, DecisionRequest request) {
        Authentication asking = identities.getCurrentAuthentication();
        // The product asks, not the person: nobody needs a right on the table to have their decision routed by it.
        identities.clearAuthentication();
        try {
            DmnDecisionRuleResult row = decisions
                    .evaluateDecisionTableByKey(TABLE, facts(model, request))
                    .getSingleResult();
            return new Answer(
                    DecisionRoute.valueOf(row.getEntry("route")),
                    Boolean.TRUE.equals(row.<Boolean>getEntry("keyDecision")),
                    Boolean.TRUE.equals(row.<Boolean>getEntry("callIn")));
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private static Map<String, Object> facts(GovernanceModel model, DecisionRequest request) {
        return Map.of(
                "arrangement", model.arrangement(),
                "matter", request.matter(),
                "delegated", request.delegated(),
                "value", request.value().pounds(),
                "keyDecisionFrom", model.keyDecisionFrom().pounds(),
                "officerCallInFrom", model.officerCallInFrom().pounds(),
                "wards", request.wards());
    }
}
