package org.tenderway.engine;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.TransactionStatus;

/**
 * Writes that a form was sent in the transaction that keeps what it did: both are there or neither is, whenever a node
 * dies, and of two sends at once the later one is undone whole.
 */
@Component
class SentInOneTransaction implements TransactionExecutionListener {

    private final ObjectProvider<SentForms> forms;

    SentInOneTransaction(ObjectProvider<SentForms> forms) {
        this.forms = forms;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        Sending sending = Sending.now();
        if (sending == null
                || sending.isNoted()
                || transaction.isReadOnly()
                || !(transaction instanceof TransactionStatus status)) {
            return;
        }
        status.flush();
        if (!forms.getObject().somethingChanged()) {
            return;
        }
        if (!forms.getObject().note(sending.form())) {
            throw new SentBefore();
        }
        sending.notedIn(transaction);
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failed) {
        Sending sending = Sending.now();
        if (sending != null) {
            sending.ended(transaction, failed == null);
        }
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failed) {
        Sending sending = Sending.now();
        if (sending != null) {
            sending.ended(transaction, false);
        }
    }

    /** The other send of the same form was faster: what this one did is undone. */
    static final class SentBefore extends RuntimeException {

        private static final long serialVersionUID = 1L;

        SentBefore() {
            super("this form was sent twice, and the other one was faster");
        }
    }
}
