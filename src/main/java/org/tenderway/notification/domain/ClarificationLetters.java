package org.tenderway.notification.domain;

import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tenderway.clarification.Clarifications;
import org.tenderway.clarification.QuestionAnswered;

/** Tells everybody who registered an interest the answer to a question, the asker like all others. */
@Component
class ClarificationLetters {

    private final Clarifications clarifications;
    private final LetterQueue queue;

    ClarificationLetters(Clarifications clarifications, LetterQueue queue) {
        this.clarifications = clarifications;
        this.queue = queue;
    }

    @EventListener
    void on(QuestionAnswered fact) {
        Map<String, Object> words = Map.of(
                "tender", fact.subject(),
                "number", fact.number(),
                "question", fact.wording(),
                "answer", fact.answer());
        queue.queue(clarifications.toBeTold(fact.subject()).stream()
                .map(each -> new Draft(
                        "clarification-answered",
                        fact,
                        "question " + fact.number(),
                        new Recipient(each.person(), each.personName(), each.email()),
                        words))
                .toList());
    }
}
