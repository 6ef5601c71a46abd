package org.tenderway.calendar;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers for the length of one transaction what was read in it, so that a batch of thousands asks the database once
 * and every node still sees what was committed before. Who writes in between calls {@link #forget()}.
 */
public final class OncePerTransaction<K, V> {

    private final Function<K, V> reader;

    public OncePerTransaction(Function<K, V> reader) {
        this.reader = reader;
    }

    public V get(K key) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return reader.apply(key);
        }
        Map<K, V> known = ofThisTransaction();
        V value = known.get(key);
        if (value == null) {
            value = reader.apply(key);
            known.put(key, value);
        }
        return value;
    }

    public void forget() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            ofThisTransaction().clear();
        }
    }

    private Map<K, V> ofThisTransaction() {
        @SuppressWarnings("unchecked") // nobody else binds anything to this key
        Remembered<K, V> bound = (Remembered<K, V>) TransactionSynchronizationManager.getResource(this);
        if (bound != null) {
            return bound.values;
        }
        Remembered<K, V> fresh = new Remembered<>();
        TransactionSynchronizationManager.bindResource(this, fresh);
        TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(fresh, this) {});
        return fresh.values;
    }

    private static final class Remembered<K, V> extends ResourceHolderSupport {

        private final Map<K, V> values = new HashMap<>();
    }
}
