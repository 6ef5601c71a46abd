package org.tenderway.audit.domain;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.domain.Glance.Place;

/**
 * Every node looks at the trail once a minute, a little at a time: at its head, at what came since the last look, and at
 * a stretch of what has stood there longer, round and round. So a figure can be asked for at any time and costs nothing.
 * What was found wrong is looked at again until it is whole.
 */
@Component
public class TrailPatrol implements MeterBinder {

    static final String FIGURE = "tenderway.trail.connected";

    private static final Logger LOG = LoggerFactory.getLogger(TrailPatrol.class);
    private static final int AT_ONCE = 5_000;

    private final Chain chain;
    private final Anchors anchors;
    private final TransactionTemplate ofOneMoment;
    private final int most;
    private @Nullable Place newest;
    private Place round = Place.BEGINNING;
    private volatile @Nullable String finding;

    @org.springframework.beans.factory.annotation.Autowired
    TrailPatrol(Chain chain, Anchors anchors, PlatformTransactionManager transactions) {
        this(chain, anchors, transactions, AT_ONCE);
    }

    TrailPatrol(Chain chain, Anchors anchors, PlatformTransactionManager transactions, int most) {
        this.chain = chain;
        this.anchors = anchors;
        this.most = most;
        this.ofOneMoment = new TransactionTemplate(transactions);
        ofOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        ofOneMoment.setReadOnly(true);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(FIGURE, () -> known().isEmpty() ? 1 : 0)
                .description("1 where the last look found the trail as it was written, from its head to its anchor")
                .register(registry);
    }

    @Scheduled(cron = "${tenderway.audit.look:30 * * * * *}")
    public void goRound() {
        try {
            look();
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("the trail could not be looked at: {}", away.getClass().getSimpleName());
        }
    }

    /** @return what is wrong, in one sentence, or nothing */
    synchronized String look() {
        String before = finding;
        String found = ofOneMoment.execute(reading -> Stream.of(walked(), head(), anchor(), news(), stretch())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(""));
        String now = found == null ? "" : found;
        finding = now;
        if (!now.isEmpty() && !now.equals(before)) {
            LOG.error("the trail is not as it was written: {}", now);
        }
        return now;
    }

    private String known() {
        String known = finding;
        return known == null ? look() : known;
    }

    private String walked() {
        return anchors.lastWalk()
                .filter(mark -> !mark.intact())
                .map(Anchors.Mark::finding)
                .orElse("");
    }

    private String head() {
        Place head = chain.head();
        if (head == null) {
            return "the head of the trail is missing";
        }
        List<SealedLine> last = chain.from(Math.max(1, head.sequence()), 2);
        boolean stands = head.sequence() == 0
                ? last.isEmpty()
                : last.size() == 1
                        && new Place(last.get(0).sequence(), last.get(0).hash()).equals(head);
        return stands ? "" : "the head of the trail is not its last entry";
    }

    private String anchor() {
        return anchors.newest()
                .filter(anchor -> anchor.lastSequence() > 0 && !chain.stands(anchor))
                .map(TrailAnchor::lastSequence)
                .map("entry %d is not the one that was anchored"::formatted)
                .orElse("");
    }

    private String news() {
        Place from = newest;
        if (from == null) {
            from = anchors.lastWalk()
                    .filter(Anchors.Mark::intact)
                    .map(mark -> new Place(mark.sequence(), mark.hash()))
                    .orElse(Place.BEGINNING);
        }
        Glance glance = Glance.from(from, chain, most);
        newest = glance.check().intact() ? glance.end() : from;
        return said(glance);
    }

    private String stretch() {
        Glance glance = Glance.from(round, chain, most);
        if (glance.check().intact()) {
            round = glance.last() ? Place.BEGINNING : glance.end();
        }
        return said(glance);
    }

    private static String said(Glance glance) {
        return glance.check().intact() ? "" : glance.check().finding();
    }
}
