package org.tenderway.audit.domain;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.TrailEntry;
import org.tenderway.audit.TrailStatus;
import org.tenderway.audit.domain.Glance.Place;
import org.tenderway.vocabulary.CaseReference;

@Service
@Transactional(readOnly = true)
class ChainedTrail implements Trail {

    /** So many entries are read at most when somebody only looks at a page. */
    private static final int AT_A_GLANCE = 2_000;

    private final Chain chain;
    private final Anchors anchors;
    private final TransactionTemplate ofOneMoment;

    /** Where the last glance ended: it only saves reading again, and is forgotten where the trail does not bear it out. */
    private final AtomicReference<@Nullable Place> lastGlance = new AtomicReference<>();

    ChainedTrail(Chain chain, Anchors anchors, PlatformTransactionManager transactions) {
        this.chain = chain;
        this.anchors = anchors;
        this.ofOneMoment = new TransactionTemplate(transactions);
        ofOneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        ofOneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        ofOneMoment.setReadOnly(true);
    }

    @Override
    public List<TrailEntry> of(CaseReference caseReference) {
        return chain.of(caseReference);
    }

    @Override
    public List<TrailEntry> newest(CaseReference caseReference, long before, int limit) {
        return chain.newest(caseReference, before, limit);
    }

    @Override
    public long count() {
        return chain.count();
    }

    @Override
    public long count(CaseReference caseReference) {
        return chain.count(caseReference);
    }

    @Override
    public TrailCheck verify() {
        return walk(List.of()).result();
    }

    Walk walk(List<TrailAnchor> known) {
        Walk walk = new Walk(known);
        ofOneMoment.executeWithoutResult(reading -> chain.walk(walk));
        return walk;
    }

    @Override
    public TrailStatus status() {
        Optional<Anchors.Mark> mark = anchors.lastWalk();
        TrailAnchor anchor = anchors.newest().orElse(null);
        if (mark.isPresent() && !mark.get().intact()) {
            return new TrailStatus(false, mark.get().finding(), 0, mark.get().walkedAt(), anchor);
        }
        Place walked =
                mark.map(known -> new Place(known.sequence(), known.hash())).orElse(Place.BEGINNING);
        Place glanced = lastGlance.get();
        Place from = glanced == null || glanced.sequence() < walked.sequence() ? walked : glanced;
        Glance glance = Glance.from(from, chain, AT_A_GLANCE);
        if (!glance.check().intact() && from.sequence() > walked.sequence()) {
            Glance anew = Glance.from(walked, chain, AT_A_GLANCE);
            // One that ends before the place in question bears nothing out.
            glance = anew.last() || !anew.check().intact() ? anew : glance;
        }
        lastGlance.set(glance.check().intact() ? glance.end() : from);
        TrailCheck check = glance.check();
        if (check.intact() && anchor != null && anchor.lastSequence() > 0 && !chain.stands(anchor)) {
            check = new TrailCheck(
                    false,
                    0,
                    "",
                    null,
                    "entry %d is not the one that was anchored on %s"
                            .formatted(anchor.lastSequence(), anchor.takenOn()));
        }
        return new TrailStatus(
                check.intact(),
                check.finding(),
                Math.max(0, chain.lastSequence() - glance.end().sequence()),
                mark.map(Anchors.Mark::walkedAt).orElse(null),
                anchor);
    }
}
