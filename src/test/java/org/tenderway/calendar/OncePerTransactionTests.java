package org.tenderway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class OncePerTransactionTests {

    private final List<String> asked = new ArrayList<>();
    private final OncePerTransaction<String, String> memory = new OncePerTransaction<>(key -> {
        asked.add(key);
        return key + asked.size();
    });
    private final DataSourceTransactionManager manager =
            new DataSourceTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:"));
    private final TransactionTemplate transaction = new TransactionTemplate(manager);

    @Test
    void eachTransactionAsksOnceForEachKey() {
        for (int round = 0; round < 2; round++) {
            transaction.executeWithoutResult(open -> {
                assertThat(memory.get("a")).isEqualTo(memory.get("a"));
                memory.get("b");
            });
        }
        assertThat(asked).containsExactly("a", "b", "a", "b");
    }

    @Test
    void outsideATransactionNothingIsRemembered() {
        memory.get("a");
        memory.get("a");
        memory.forget();
        assertThat(asked).hasSize(2);
    }

    @Test
    void whoHasWrittenForgets() {
        transaction.executeWithoutResult(open -> {
            memory.get("a");
            memory.forget();
            memory.get("a");
            memory.get("a");
        });
        assertThat(asked).hasSize(2);
    }

    @Test
    void aTransactionOfItsOwnInBetweenReadsForItself() {
        var beside = new TransactionTemplate(manager);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.executeWithoutResult(open -> {
            memory.get("a");
            beside.executeWithoutResult(also -> memory.get("a"));
            memory.get("a");
        });
        assertThat(asked).hasSize(2);
    }
}
