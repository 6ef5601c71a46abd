package org.tenderway.accreditation.process;

import org.springframework.stereotype.Component;
import org.tenderway.accreditation.domain.Accrediting;
import org.tenderway.accreditation.domain.Applying;
import org.tenderway.accreditation.domain.Assessing;

/** What the way of a home to its agreement asks of the rules. */
@Component("accreditationApplicationTasks")
public class AccreditationApplicationTasks {

    private final Applying applying;
    private final Assessing assessing;
    private final Accrediting accrediting;

    AccreditationApplicationTasks(Applying applying, Assessing assessing, Accrediting accrediting) {
        this.applying = applying;
        this.assessing = assessing;
        this.accrediting = accrediting;
    }

    public boolean hasAppliedBefore(String accreditation) {
        return applying.hasAppliedBefore(accreditation);
    }

    public void submit(String accreditation) {
        applying.refuseUnlessSubmitted(accreditation);
    }

    public boolean isNursing(String accreditation) {
        return assessing.isNursing(accreditation);
    }

    public void assess(String accreditation) {
        assessing.refuseUnlessAssessed(accreditation);
    }

    public boolean isMet(String accreditation) {
        return assessing.isMet(accreditation);
    }

    public void approve(String accreditation, String decision, String reason) {
        accrediting.approve(accreditation, decision, reason);
    }

    public boolean isApproved(String accreditation) {
        return accrediting.isApproved(accreditation);
    }

    public void sign(String accreditation, String decision, String reason) {
        accrediting.sign(accreditation, decision, reason);
    }

    public boolean isAccredited(String accreditation) {
        return accrediting.isAccredited(accreditation);
    }
}
