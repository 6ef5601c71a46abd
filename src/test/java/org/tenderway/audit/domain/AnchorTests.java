package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailEntry;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Once a day the trail is anchored, by one node of however many, in the database, in a file and by letter. */
@DatabaseTest
class AnchorTests {

    record SomethingHappened(CaseReference caseReference, String subject, String what) implements CaseEvent {}

    private static final CaseReference CASE = new CaseReference("AN-2018");

    @Autowired
    ChainedTrail trail;

    @Autowired
    Anchors anchors;

    @Autowired
    TrailWatch watch;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theTrailIsAnchoredOnceADayAndChangesAreFoundAtAGlance() throws Exception {
        state("first");
        assertThat(trail.status().verified()).isTrue();
        assertThat(trail.status().anchor()).isNull();
        long before = anchors.all().size();

        var nodes = Executors.newFixedThreadPool(2);
        int taken = 0;
        try {
            List<Callable<Optional<TrailAnchor>>> both = List.of(watch::anchorToday, watch::anchorToday);
            for (Future<Optional<TrailAnchor>> done : nodes.invokeAll(both)) {
                taken += done.get().isPresent() ? 1 : 0;
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(taken).as("two nodes at once").isEqualTo(1);
        assertThat(watch.anchorToday()).as("later that day").isEmpty();
        assertThat(anchors.all()).hasSize((int) before + 1);

        TrailAnchor anchor = anchors.newest().orElseThrow();
        assertThat(trail.status().anchor()).isEqualTo(anchor);
        List<TrailEntry> told =
                trail.of(new CaseReference("TRAIL-" + anchor.takenOn().getYear()));
        assertThat(told.get(0).eventType()).isEqualTo("TrailAnchored");
        assertThat(told.get(0).what()).contains("at entry " + anchor.lastSequence(), anchor.hash());
        assertThat(jdbc.queryForList(
                        "select body from notification_letter where kind = 'trail-anchored'", String.class))
                .singleElement()
                .satisfies(body -> assertThat(body).contains(anchor.line(), "every entry is as it was written"));
        theFileHoldsEveryAnchorOnceAndIsOnlyAddedTo(anchor);
        theDatabaseRefusesToChangeAnAnchor();
        whatIsChangedBehindTheAnchorIsFound();
    }

    private void theFileHoldsEveryAnchorOnceAndIsOnlyAddedTo(TrailAnchor anchor) throws IOException {
        AnchorFile file = new AnchorFile(folder.resolve("anchors").toString());
        file.bringUpToDate(List.of());
        file.bringUpToDate(anchors.all());
        file.bringUpToDate(anchors.all());
        Path written = folder.resolve("anchors").resolve(AnchorFile.NAME);
        assertThat(Files.readAllLines(written)).containsExactly(AnchorLines.HEADINGS, anchor.line());
        assertThat(file.read()).containsExactly(anchor);
        Files.writeString(written, Files.readString(written).replace("," + anchor.lastHash(), "," + Seal.GENESIS));
        assertThatThrownBy(file::read).isInstanceOf(Refusal.class).hasMessageContaining("not as it was written");
        var suspicious = new TrailWatch(trail, anchors, file, publisher);
        new TransactionTemplate(transactions).executeWithoutResult(walking -> {
            assertThat(suspicious.checkNow("somebody").intact()).isFalse();
            walking.setRollbackOnly();
        });
    }

    private void theDatabaseRefusesToChangeAnAnchor() {
        for (String attempt : List.of(
                "update audit_anchor set last_sequence = 1",
                "delete from audit_anchor",
                "delete from audit_check",
                "update audit_check set intact = true",
                "delete from audit_head")) {
            assertThatThrownBy(() -> jdbc.update(attempt)).as(attempt).isInstanceOf(DataAccessException.class);
        }
    }

    private void whatIsChangedBehindTheAnchorIsFound() {
        state("second");
        assertThat(trail.status().verified()).isTrue();
        assertThat(watch.checkNow("officer").intact()).isTrue();
        assertThat(anchors.lastWalk().orElseThrow().sequence()).isEqualTo(trail.count());
        state("third");
        Optional<SealedLine> last = chain().from(trail.count(), 1).stream().findFirst();
        assertThat(last.orElseThrow().what()).isEqualTo("third");
        assertThat(trail.status().unchecked()).isZero();
    }

    private Chain chain() {
        return new Chain(java.util.Objects.requireNonNull(jdbc.getDataSource()));
    }

    private void state(String what) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(done -> publisher.publishEvent(new SomethingHappened(CASE, CASE.value(), what)));
    }
}
