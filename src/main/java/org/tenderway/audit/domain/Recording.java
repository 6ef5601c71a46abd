package org.tenderway.audit.domain;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderway.identity.CurrentActor;
import org.tenderway.vocabulary.CaseEvent;

/**
 * Hears every fact as it is stated, and writes those of one transaction to the trail as its last act before commit: the
 * lock on the chain is held for moments only, and nothing is ever true without its entry.
 */
@Component
class Recording {

    private final Chain chain;
    private final CurrentActor actor;
    private final Clock clock;
    private final EntityManager entities;

    Recording(Chain chain, CurrentActor actor, Clock clock, EntityManager entities) {
        this.chain = chain;
        this.actor = actor;
        this.clock = clock;
        this.entities = entities;
    }

    @EventListener
    void on(CaseEvent fact) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "%s was stated outside a transaction: it could stand without its entry in the trail"
                            .formatted(fact.getClass().getSimpleName()));
        }
        ofThisTransaction().add(new UnsealedFact(fact, actor.get(), clock.instant()));
    }

    private Pending ofThisTransaction() {
        for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
            if (each instanceof Pending pending && pending.belongsTo(this)) {
                return pending;
            }
        }
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** The facts of one transaction, in the order in which they were stated. */
    private final class Pending implements TransactionSynchronization {

        private final List<UnsealedFact> facts = new ArrayList<>();
        private boolean written;

        boolean belongsTo(Recording recording) {
            return Recording.this == recording;
        }

        void add(UnsealedFact fact) {
            if (written) {
                chain.append(List.of(fact));
            } else {
                facts.add(fact);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            // Rows are locked first and the chain last, in every transaction alike: no two wait for each other.
            entities.flush();
            written = true;
            chain.append(facts);
        }
    }
}
