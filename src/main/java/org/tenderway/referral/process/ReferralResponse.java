package org.tenderway.referral.process;

import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.Urgency;
import org.tenderway.referral.domain.ResponseTimes;

/** Asks the table {@code referral-response}. */
@Component
public class ReferralResponse implements ResponseTimes {

    private static final String TABLE = "referral-response";

    private final DecisionService decisions;
    private final IdentityService identities;

    ReferralResponse(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public Answer within(Urgency urgency, ProviderTier tier) {
        Authentication asking = identities.getCurrentAuthentication();
        // The product asks, not the person: nobody needs a right on the table to have a request offered by it.
        identities.clearAuthentication();
        try {
            DmnDecisionRuleResult row = decisions
                    .evaluateDecisionTableByKey(TABLE, Map.of("urgency", urgency.name(), "part", tier.name()))
                    .getSingleResult();
            return new Answer(
                    row.<Number>getEntry("amount").intValue(),
                    Unit.valueOf(row.getEntry("unit")),
                    Boolean.TRUE.equals(row.<Boolean>getEntry("together")));
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }
}
