package org.tenderway.contract.process;

import java.util.Arrays;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.OncePerTransaction;
import org.tenderway.contract.domain.LeadTimes;
import org.tenderway.contract.domain.ProcedureKind;
import org.tenderway.contract.domain.PromptTable;
import org.tenderway.vocabulary.Money;

/** Asks the table {@code contract-prompts}. */
@Component
public class ContractPrompts implements PromptTable {

    private static final String TABLE = "contract-prompts";

    private final DecisionService decisions;
    private final OncePerTransaction<Map<String, Object>, LeadTimes> answers;

    ContractPrompts(DecisionService decisions, TableMemory memory) {
        this.decisions = decisions;
        this.answers = new OncePerTransaction<>(facts -> memory.answer(TABLE, facts, this::ask));
    }

    @Override
    public LeadTimes leadTimes(ProcedureKind procedure, @Nullable Money value) {
        return answers.get(facts(procedure, value));
    }

    private LeadTimes ask(Map<String, Object> facts) {
        return read(decisions.evaluateDecisionTableByKey(TABLE, facts).getSingleResult());
    }

    static Map<String, Object> facts(ProcedureKind procedure, @Nullable Money value) {
        return Map.of(
                "procedure",
                procedure.name(),
                "value",
                value == null ? -1.0 : value.pounds().doubleValue());
    }

    static LeadTimes read(DmnDecisionRuleResult row) {
        return new LeadTimes(
                row.<Integer>getEntry("procurementMonths"),
                row.<Integer>getEntry("mobilisationMonths"),
                row.<Integer>getEntry("optionNoticeMonths"),
                row.<Integer>getEntry("warningMonths"),
                Arrays.stream(row.<String>getEntry("ladder").split(",", -1))
                        .map(Integer::valueOf)
                        .toList(),
                Boolean.TRUE.equals(row.<Boolean>getEntry("officerDecides")),
                row.<String>getEntry("source"));
    }
}
