package org.tenderway.contract.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tenderway.TableEngine;
import org.tenderway.contract.domain.ProcedureKind;

/** An answer is remembered, and never longer than the version of the table that gave it. */
class TableMemoryTests {

    private static final String TABLE = "processes/contract/contract-prompts.dmn";

    private ProcessEngine engine = TableEngine.with(TABLE);
    private final AtomicInteger asked = new AtomicInteger();
    private TableMemory memory = memory();

    @BeforeEach
    void start() {
        memory = memory();
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void theSameFactsAreAskedOnce() {
        assertThat(mobilisation()).isEqualTo(mobilisation()).isPositive();
        assertThat(asked).hasValue(1);
    }

    @Test
    void otherFactsAreAskedForThemselves() {
        mobilisation();
        memory.answer("contract-prompts", "others", facts -> asked.incrementAndGet());
        assertThat(asked).hasValue(2);
    }

    @Test
    void aNewerVersionIsAskedAtOnceEvenWhereAnotherNodeDeployedIt() throws Exception {
        int before = mobilisation();
        try (InputStream model = getClass().getClassLoader().getResourceAsStream(TABLE)) {
            String written = new String(model.readAllBytes(), StandardCharsets.UTF_8);
            engine.getRepositoryService()
                    .createDeployment()
                    .addString(TABLE, written.replace("<text>%d</text>".formatted(before), "<text>99</text>"))
                    .deploy();
        }
        assertThat(mobilisation()).isEqualTo(99);
        assertThat(asked).hasValue(2);
    }

    @Test
    void whoeverAsksIsStillThereAfterwards() {
        engine.getIdentityService().setAuthenticatedUserId("contracts");
        mobilisation();
        assertThat(engine.getIdentityService().getCurrentAuthentication().getUserId())
                .isEqualTo("contracts");
    }

    private int mobilisation() {
        return memory.answer("contract-prompts", ContractPrompts.facts(ProcedureKind.of(""), null), facts -> {
            asked.incrementAndGet();
            return ContractPrompts.read(engine.getDecisionService()
                            .evaluateDecisionTableByKey("contract-prompts", facts)
                            .getSingleResult())
                    .mobilisationMonths();
        });
    }

    private TableMemory memory() {
        return new TableMemory(engine.getRepositoryService(), engine.getIdentityService());
    }
}
