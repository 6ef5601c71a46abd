package org.tenderway.contract.domain.register;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** Runs imports one after the other, each in one transaction; how far one is, is written beside it. */
@Component
class ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(ImportJobs.class);

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "register-import");
        thread.setDaemon(true);
        return thread;
    });
    private final ImportTable imports;
    private final ImportWork work;
    private final TransactionTemplate whole;
    private final TransactionTemplate beside;
    private final Clock clock;

    ImportJobs(ImportTable imports, ImportWork work, PlatformTransactionManager transactions, Clock clock) {
        this.imports = imports;
        this.work = work;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.beside = new TransactionTemplate(transactions);
        beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    void start(ImportView view, Actor by) {
        worker.submit(() -> run(view, by));
    }

    /** Ends in DONE with everything or in FAILED with nothing. */
    void run(ImportView view, Actor by) {
        String id = view.id();
        try {
            whole.executeWithoutResult(now -> {
                String outcome = work.takeOver(
                        id,
                        imports.content(id),
                        view.fileName(),
                        by,
                        done -> beside.executeWithoutResult(also -> imports.progress(id, done, clock.instant())));
                imports.end(id, ImportState.DONE, view.toDo(), outcome);
            });
        } catch (Refusal refusal) {
            fail(id, refusal.reason());
        } catch (RuntimeException unforeseen) {
            LOG.error("the import {} failed; nothing of it was kept", id, unforeseen);
            fail(id, "something unforeseen stopped it");
        }
    }

    private void fail(String id, String reason) {
        whole.executeWithoutResult(
                now -> imports.end(id, ImportState.FAILED, 0, "Nothing was imported: %s".formatted(reason)));
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
