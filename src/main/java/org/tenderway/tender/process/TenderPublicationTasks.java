package org.tenderway.tender.process;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.tender.domain.TenderPublication;

/** From {@code tender-publication} to the rules. */
@Component("tenderPublicationTasks")
public class TenderPublicationTasks {

    private final TenderPublication publication;

    TenderPublicationTasks(TenderPublication publication) {
        this.publication = publication;
    }

    public void prepareNotice(String tender, @Nullable LocalDateTime deadline) {
        publication.prepareNotice(tender, deadline);
    }

    public void approvePublication(String tender, String decision, String reason) {
        publication.approvePublication(tender, decision, reason);
    }

    public boolean isApproved(String tender) {
        return publication.isApproved(tender);
    }

    public void publish(String tender) {
        publication.publish(tender);
    }
}
