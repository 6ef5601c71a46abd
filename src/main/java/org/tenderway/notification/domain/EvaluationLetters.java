package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.evaluation.ExclusionConsidered;
import org.tenderway.evaluation.PriceQuestioned;

/** Asks bidders to explain their prices, and to say what speaks against their exclusion; no figure is in a letter. */
@Component
class EvaluationLetters {

    private final Recipients recipients;
    private final LetterQueue queue;

    EvaluationLetters(Recipients recipients, LetterQueue queue) {
        this.recipients = recipients;
        this.queue = queue;
    }

    @EventListener
    void on(ExclusionConsidered fact) {
        queue.queue(recipients.supplier(fact.supplier()).stream()
                .map(each -> new Draft(
                        "exclusion-considered",
                        fact,
                        "%s %s %s".formatted(fact.supplier(), fact.ground(), fact.answerBy()),
                        each,
                        Map.of("ground", fact.ground().words(), "answerBy", Wording.date(fact.answerBy()))))
                .toList());
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
