package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.identity.Role;
import org.tenderway.plan.IntentionRefused;
import org.tenderway.plan.MilestonePrompted;
import org.tenderway.plan.PlannedEndPrompted;
import org.tenderway.plan.ProgrammeOpened;
import org.tenderway.vocabulary.CaseEvent;

/** Tells the people of the council that a programme was opened, and what an intention asks of them. */
@Component
class PlanLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    PlanLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ProgrammeOpened fact) {
        queue.queue(recipients.having(Role.COMMISSIONER, Role.PROCUREMENT_OFFICER).stream()
                .map(each -> new Draft("programme-opened", fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }

    @EventListener
    void on(MilestonePrompted fact) {
        toCommissioners("milestone-prompted", fact);
    }

    @EventListener
    void on(PlannedEndPrompted fact) {
        toCommissioners("planned-end-prompted", fact);
    }

    @EventListener
    void on(IntentionRefused fact) {
        toCommissioners("intention-refused", fact);
    }

    private void toCommissioners(String kind, CaseEvent fact) {
        queue.queue(recipients.having(Role.COMMISSIONER).stream()
                .map(each -> new Draft(kind, fact, queue.occurrenceToday(fact), each, Map.of()))
                .toList());
    }
}
