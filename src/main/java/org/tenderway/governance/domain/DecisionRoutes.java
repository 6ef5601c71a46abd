package org.tenderway.governance.domain;

import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.GovernanceModel;

/** Asked for the authority that a decision needs; answered by the council's own table. */
public interface DecisionRoutes {

    Answer route(GovernanceModel model, DecisionRequest request);

    /** Who decides, and whether the decision is key and may be called in. */
    record Answer(DecisionRoute route, boolean keyDecision, boolean callIn) {}
}
