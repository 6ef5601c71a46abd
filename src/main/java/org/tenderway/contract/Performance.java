package org.tenderway.contract;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** How contracts are performed: reviews, improvement plans and suspensions, oldest first. */
public interface Performance {

    List<ReviewView> reviews(String contract);

    List<ReviewView> reviews(CaseReference caseReference);

    Optional<ReviewView> review(String reference);

    List<ImprovementPlanView> improvementPlans(String contract);

    List<ImprovementPlanView> improvementPlans(CaseReference caseReference);

    Optional<ImprovementPlanView> improvementPlan(String reference);

    List<SuspensionView> suspensions(String contract);

    List<SuspensionView> suspensions(CaseReference caseReference);

    Optional<SuspensionView> suspension(String reference);
}
