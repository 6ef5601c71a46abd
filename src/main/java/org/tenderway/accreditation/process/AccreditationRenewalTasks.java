package org.tenderway.accreditation.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.accreditation.domain.Assessing;
import org.tenderway.accreditation.domain.RenewalFindings;
import org.tenderway.accreditation.domain.Renewing;

/** What the timetable of renewals asks of an accreditation. */
@Component("accreditationRenewalTasks")
public class AccreditationRenewalTasks {

    private final Renewing renewing;
    private final Assessing assessing;

    AccreditationRenewalTasks(Renewing renewing, Assessing assessing) {
        this.renewing = renewing;
        this.assessing = assessing;
    }

    public Date nextDay(String accreditation) {
        return Midnight.of(renewing.nextDay(accreditation));
    }

    public Date dueDay(String accreditation) {
        return Midnight.of(renewing.dueDay(accreditation));
    }

    public boolean isDue(String accreditation) {
        return renewing.isDue(accreditation);
    }

    public void promptRenewal(String accreditation) {
        renewing.prompt(accreditation);
    }

    public boolean isNursing(String accreditation) {
        return assessing.isNursing(accreditation);
    }

    public void renew(
            String accreditation,
            String decision,
            boolean registered,
            List<String> failed,
            String reason,
            String evidence,
            @Nullable LocalDate evidenceUntil,
            @Nullable LocalDate remedyBy) {
        renewing.decide(
                accreditation,
                new RenewalFindings(decision, registered, failed, reason, evidence, evidenceUntil, remedyBy));
    }

    public boolean isStillOn(String accreditation) {
        return renewing.isStillOn(accreditation);
    }
}
