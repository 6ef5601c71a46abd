package org.tenderway.notification.domain;

import java.util.List;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.notification.LetterView;

/** Takes a letter to its recipient. */
interface Post {

    /** @throws DeliveryFailed when it could not be handed over */
    void deliver(LetterView letter, List<SummaryPaper> enclosed);
}
