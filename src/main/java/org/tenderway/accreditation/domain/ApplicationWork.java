package org.tenderway.accreditation.domain;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.ApplicationDesk;
import org.tenderway.accreditation.CriterionAnswer;
import org.tenderway.accreditation.CriterionFinding;

/** The desk at which applications arrive and assessments leave. */
@Component
class ApplicationWork implements ApplicationDesk {

    private final Applying applying;
    private final Assessing assessing;

    ApplicationWork(Applying applying, Assessing assessing) {
        this.applying = applying;
        this.assessing = assessing;
    }

    @Override
    public void submit(String accreditation, Map<String, CriterionAnswer> answers) {
        applying.submit(accreditation, answers);
    }

    @Override
    public void assess(String accreditation, Map<String, CriterionFinding> findings) {
        assessing.assess(accreditation, findings);
    }
}
