package org.tenderway.contract.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/**
 * Remembers what a decision table answered for as long as no newer version of it is deployed, on whichever node: the
 * same facts are asked for every contract of a register, and the answer takes longer than the rest of the prompt.
 */
@Component
class TableMemory {

    private static final int MOST = 10_000;

    private final RepositoryService repository;
    private final IdentityService identities;
    private final Map<String, Remembered> tables = new ConcurrentHashMap<>();

    TableMemory(RepositoryService repository, IdentityService identities) {
        this.repository = repository;
        this.identities = identities;
    }

    /** The product asks, not the person: nobody needs a right on the table to have their contracts counted by it. */
    <K, V> V answer(String table, K facts, Function<K, V> asking) {
        Authentication person = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            Map<Object, Object> known = newest(table);
            @SuppressWarnings("unchecked") // each table is asked by one class, with one kind of facts and of answers
            V remembered = (V) known.get(facts);
            if (remembered != null) {
                return remembered;
            }
            V answer = asking.apply(facts);
            if (known.size() < MOST) {
                known.put(facts, answer);
            }
            return answer;
        } finally {
            if (person != null) {
                identities.setAuthentication(person);
            }
        }
    }

    private Map<Object, Object> newest(String table) {
        String version = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(table)
                .latestVersion()
                .singleResult()
                .getId();
        Remembered remembered = tables.get(table);
        if (remembered == null || !remembered.version.equals(version)) {
            remembered = new Remembered(version, new ConcurrentHashMap<>());
            tables.put(table, remembered);
        }
        return remembered.answers;
    }

    private record Remembered(String version, Map<Object, Object> answers) {}
}
