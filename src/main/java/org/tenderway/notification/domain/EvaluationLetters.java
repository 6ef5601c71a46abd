package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.PriceQuestioned;

/** Asks bidders to explain their prices; no figure is in the letter. */
@Component
class EvaluationLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    EvaluationLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(PriceQuestioned fact) {
        queue.queue(recipients.supplier(fact.supplier()).stream()
                .map(each -> new Draft(
                        "price-questioned",
                        fact,
                        fact.bid(),
                        each,
                        Map.of("bid", fact.bid(), "answerBy", Wording.date(fact.answerBy()))))
                .toList());
    }
}
