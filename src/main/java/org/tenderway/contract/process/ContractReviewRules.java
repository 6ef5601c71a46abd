package org.tenderway.contract.process;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.contract.domain.performance.ReviewRules;

/** Asks the table {@code contract-reviews}. */
@Component
public class ContractReviewRules implements ReviewRules {

    private static final String TABLE = "contract-reviews";

    private final DecisionService decisions;
    private final OncePerTransaction<Question, Answer> answers;

    ContractReviewRules(DecisionService decisions, TableMemory memory) {
        this.decisions = decisions;
        this.answers = new OncePerTransaction<>(question -> memory.answer(TABLE, question, this::ask));
    }

    @Override
    public Answer of(Question question) {
        return answers.get(question);
    }

    private Answer ask(Question question) {
        DmnDecisionRuleResult row = decisions
                .evaluateDecisionTableByKey(
                        TABLE,
                        Map.of(
                                "cause", question.cause(),
                                "registration", question.registration(),
                                "service", question.service(),
                                "severity", question.severity()))
                .getSingleResult();
        return new Answer(
                Boolean.TRUE.equals(row.<Boolean>getEntry("reviewed")),
                row.<Integer>getEntry("everyMonths"),
                row.<Integer>getEntry("dueDays"),
                Arrays.stream(row.<String>getEntry("criteria").split(";"))
                        .map(String::strip)
                        .toList());
    }
}
