package org.tenderway.benchmark;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.audit.Trail;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A trail of any length. */
record ManyFacts(ApplicationEventPublisher publisher, PlatformTransactionManager transactions, Trail trail) {

    private static final int IN_ONE = 5_000;

    record LotMoved(CaseReference caseReference, String subject, String what, String why) implements CaseEvent {}

    /** Through the product's own door, so that every entry is chained and sealed. */
    void fill(int entries) {
        var transaction = new TransactionTemplate(transactions);
        for (long from = trail.count(); from < entries; from = trail.count()) {
            long first = from;
            long many = Math.min(IN_ONE, entries - from);
            transaction.executeWithoutResult(done -> {
                for (long n = first; n < first + many; n++) {
                    publisher.publishEvent(new LotMoved(
                            new CaseReference("BM-2026-" + n % 1000),
                            "BM-2026-LEAD-" + n % 40,
                            "The award of the lot was confirmed after the standstill had ended on day " + n,
                            n % 5 == 0 ? "a bidder asked for more time, and the council agreed to it" : ""));
                }
            });
        }
    }
}
