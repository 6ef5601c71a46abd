package org.tenderway.notification.domain;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.supplier.ColleagueInvited;
import org.tenderway.supplier.ConfirmationAsked;
import org.tenderway.supplier.PasswordForgotten;

/** Letters that let the people of suppliers in: each carries a link, and none says anything else. */
@Component
class SupplierLetters {

    private final LetterQueue queue;

    SupplierLetters(LetterQueue queue) {
        this.queue = queue;
    }

    @EventListener
    void on(ConfirmationAsked asked) {
        var words = Map.<String, Object>of(
                "link", asked.link(), "known", asked.link().isEmpty());
        queue.queue(List.of(new Draft(
                "supplier-confirm",
                asked.asFact(),
                queue.occurrenceToday(asked.asFact()) + (asked.link().isEmpty() ? " again" : ""),
                new Recipient(asked.person(), asked.name(), asked.email()),
                words)));
    }

    /** A second one on the same day is another letter: its link is new. */
    @EventListener
    void on(PasswordForgotten asked) {
        queue.queue(List.of(new Draft(
                "password-forgotten",
                asked.asFact(),
                occurrence(asked.link()),
                new Recipient(
                        asked.person().person(),
                        asked.person().personName(),
                        asked.person().email()),
                Map.of("link", asked.link()))));
    }

    @EventListener
    void on(ColleagueInvited asked) {
        queue.queue(List.of(new Draft(
                "colleague-invited",
                asked.asFact(),
                occurrence(asked.invitation()),
                new Recipient(asked.invitation(), asked.name(), asked.email()),
                Map.of(
                        "link", asked.link(),
                        "known", asked.link().isEmpty(),
                        "by", asked.by().personName(),
                        "organisation", asked.by().organisation()))));
    }

    private static String occurrence(String onceOnly) {
        return Letter.sha256(onceOnly).substring(0, 16);
    }
}
