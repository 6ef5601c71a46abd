package org.tenderway.clarification.process;

import java.util.Date;
import org.springframework.stereotype.Component;
import org.tenderway.clarification.domain.Answering;
import org.tenderway.vocabulary.Refusal;

/** What clarification-answer asks of this room. */
@Component("clarificationAnswerTasks")
public class ClarificationAnswerTasks {

    private final Answering answering;

    ClarificationAnswerTasks(Answering answering) {
        this.answering = answering;
    }

    public Date answerBy(String question) {
        return Date.from(answering.answerBy(question));
    }

    public void answerQuestion(String question) {
        Refusal.unless(answering.isAnswered(question), "", "answer the question on its page");
    }
}
