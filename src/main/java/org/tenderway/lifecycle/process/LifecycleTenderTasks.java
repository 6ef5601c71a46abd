package org.tenderway.lifecycle.process;

import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/** What the spine of a tender asks. */
@Component("lifecycleTenderTasks")
public class LifecycleTenderTasks {

    private final Tenders tenders;
    private final Awards awards;

    LifecycleTenderTasks(Tenders tenders, Awards awards) {
        this.tenders = tenders;
        this.awards = awards;
    }

    public List<String> lotRoles(String tender) {
        return tenders.lotRolesOf(tender).stream().map(LotRoleView::reference).toList();
    }

    public List<String> lotRolesToAward(String tender) {
        return awards.ofTender(tender).stream()
                .filter(award -> award.status() == AwardStatus.DECIDED)
                .map(AwardView::lotRole)
                .toList();
    }
}
