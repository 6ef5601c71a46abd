package org.tenderway.audit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;
import org.tenderway.Understudy;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailEntry;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

@DatabaseTest
class TrailTests {

    record SomethingHappened(CaseReference caseReference, String subject, String what, String why)
            implements CaseEvent {}

    @Autowired
    Trail trail;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    Chain chain;

    @Autowired
    EntityManager entities;

    @Understudy
    CurrentActor actor;

    @BeforeEach
    void anOfficerActs() {
        Mockito.when(actor.get())
                .thenReturn(new Actor("officer", "Olive Officer", java.util.Set.of(Role.PROCUREMENT_OFFICER)));
        setClock("2018-06-11T09:00:00.123Z");
    }

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @Test
    void aFactStandsInTheTrailWithItsAuthorMomentAndReason() {
        CaseReference one = new CaseReference("AA-2018");
        inTransaction(() -> state(one, "It was extended.", "A bidder asked."));
        TrailEntry entry = trail.of(one).get(0);
        assertThat(entry.eventType()).isEqualTo("SomethingHappened");
        assertThat(entry.what()).isEqualTo("It was extended.");
        assertThat(entry.why()).isEqualTo("A bidder asked.");
        assertThat(entry.userId()).isEqualTo("officer");
        assertThat(entry.who()).isEqualTo("Olive Officer");
        assertThat(entry.roles()).isEqualTo("Procurement officer");
        assertThat(entry.when()).isEqualTo(Instant.parse("2018-06-11T09:00:00.123Z"));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void aMomentIsSealedAsFinelyAsEveryDatabaseKeepsIt() {
        var finer = Clock.fixed(Instant.parse("2018-06-11T09:00:00.123456789Z"), ZoneOffset.UTC);
        CaseReference fine = new CaseReference("GG-2018");
        inTransaction(() -> new Recording(chain, actor, finer, entities)
                .on(new SomethingHappened(fine, fine.value(), "finely", "")));
        assertThat(trail.of(fine)).singleElement().satisfies(entry -> assertThat(entry.when())
                .isEqualTo(Instant.parse("2018-06-11T09:00:00.123456Z")));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void theSequenceDecidesTheOrderEvenWhenTheClockIsMovedBack() {
        CaseReference two = new CaseReference("BB-2018");
        inTransaction(() -> state(two, "first", ""));
        setClock("2017-01-01T00:00:00Z");
        inTransaction(() -> {
            state(two, "second", "");
            state(two, "third", "");
        });
        assertThat(trail.of(two)).extracting(TrailEntry::what).containsExactly("first", "second", "third");
        assertThat(trail.newest(two, Long.MAX_VALUE, 2))
                .extracting(TrailEntry::what)
                .containsExactly("third", "second");
        assertThat(trail.newest(two, trail.of(two).get(1).sequence(), 2))
                .extracting(TrailEntry::what)
                .containsExactly("first");
    }

    @Test
    void aTransactionThatFailsLeavesNoEntryAndNoGap() {
        CaseReference three = new CaseReference("CC-2018");
        long before = trail.count();
        assertThatThrownBy(() -> inTransaction(() -> {
                    state(three, "never", "");
                    throw new IllegalStateException("it failed");
                }))
                .hasMessage("it failed");
        assertThat(trail.count()).isEqualTo(before);
        inTransaction(() -> state(three, "after all", ""));
        assertThat(trail.of(three)).singleElement().satisfies(e -> assertThat(e.sequence())
                .isEqualTo(before + 1));
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> state(new CaseReference("DD-2018"), "loose", ""))
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrRemoveAnEntry() {
        JdbcTemplate owner = TestDatabase.asOwner(jdbc);
        inTransaction(() -> state(new CaseReference("EE-2018"), "it stands", ""));
        assertThatThrownBy(() -> owner.update("update audit_entry set what = 'otherwise'"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> owner.update("delete from audit_entry"))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> owner.execute("truncate table audit_entry")).isInstanceOf(DataAccessException.class);
        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void eightAtOnceLeaveNoGapAndNoFork() throws Exception {
        CaseReference busy = new CaseReference("FF-2018");
        long before = trail.count();
        var pool = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                String name = "thread " + thread;
                work.add(() -> {
                    for (int i = 0; i < 25; i++) {
                        String what = name + " fact " + i;
                        boolean fails = i % 5 == 4;
                        try {
                            inTransaction(() -> {
                                state(busy, what, "");
                                state(busy, what + " again", "");
                                if (fails) {
                                    throw new IllegalStateException("on purpose");
                                }
                            });
                        } catch (IllegalStateException onPurpose) {
                            assertThat(onPurpose).hasMessage("on purpose");
                        }
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : pool.invokeAll(work)) {
                done.get();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(trail.of(busy)).hasSize(8 * 20 * 2);
        assertThat(trail.count()).isEqualTo(before + 8 * 20 * 2);
        assertThat(jdbc.queryForObject("select max(sequence_number) from audit_entry", Long.class))
                .isEqualTo(before + 8 * 20 * 2);
        assertThat(trail.verify().intact()).as(trail.verify().finding()).isTrue();
    }

    private void state(CaseReference caseReference, String what, String why) {
        publisher.publishEvent(new SomethingHappened(caseReference, caseReference.value(), what, why));
    }

    private static void setClock(String moment) {
        ClockUtil.setCurrentTime(Date.from(Instant.parse(moment)));
    }

    private void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }
}
