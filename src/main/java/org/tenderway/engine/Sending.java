package org.tenderway.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;

/** A form on its way through the house, and whether something that it did is kept. */
final class Sending {

    private static final ThreadLocal<Sending> NOW = new ThreadLocal<>();

    private final String form;
    private @Nullable TransactionExecution notedIn;
    private boolean kept;

    private Sending(String form) {
        this.form = form;
    }

    static Sending begin(String form) {
        var sending = new Sending(form);
        NOW.set(sending);
        return sending;
    }

    static void end() {
        NOW.remove();
    }

    static @Nullable Sending now() {
        return NOW.get();
    }

    String form() {
        return form;
    }

    boolean isNoted() {
        return notedIn != null;
    }

    boolean isKept() {
        return kept;
    }

    void notedIn(TransactionExecution transaction) {
        notedIn = transaction;
    }

    void ended(TransactionExecution transaction, boolean committed) {
        if (notedIn != null && notedIn.equals(transaction)) {
            kept = committed;
            notedIn = committed ? transaction : null;
        }
    }
}
