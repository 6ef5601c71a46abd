package org.tenderway.audit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailAnchored;
import org.tenderway.audit.TrailCheck;
import org.tenderway.vocabulary.Refusal;

/** Walks along the whole trail, one at a time over all nodes, keeps what was found, and anchors it once a day. */
@Service
public class TrailWatch {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final String THE_TIMER = "daily check";

    private final ChainedTrail trail;
    private final Anchors anchors;
    private final AnchorFile file;
    private final ApplicationEventPublisher facts;

    TrailWatch(ChainedTrail trail, Anchors anchors, AnchorFile file, ApplicationEventPublisher facts) {
        this.trail = trail;
        this.anchors = anchors;
        this.file = file;
        this.facts = facts;
    }

    /** @throws Refusal while somebody else walks */
    @Transactional
    public TrailCheck checkNow(String askedBy) {
        Refusal.unless(
                anchors.claimWalk(), "check", "the trail is being checked at this moment: look again in a minute");
        return walk(askedBy).check();
    }

    /** Nothing where today has its anchor, or where another node is about to take it. */
    @Transactional
    public Optional<TrailAnchor> anchorToday() {
        if (!anchors.claimWalk()) {
            return Optional.empty();
        }
        Instant now = anchors.now();
        LocalDate today = LocalDate.ofInstant(now, LONDON);
        if (anchors.newest().filter(anchor -> !anchor.takenOn().isBefore(today)).isPresent()) {
            return Optional.empty();
        }
        Walked walked = walk(THE_TIMER);
        TrailCheck check = walked.check();
        TrailAnchor anchor = anchors.keep(today, now, walked.sequence(), walked.hash(), check.entries());
        facts.publishEvent(new TrailAnchored(anchor, check.intact(), check.finding()));
        return Optional.of(anchor);
    }

    /** Every node its own: a folder may be its own too. */
    @Transactional(readOnly = true)
    public void writeFile() {
        file.bringUpToDate(anchors.all());
    }

    @Transactional(readOnly = true)
    public List<TrailAnchor> newestAnchors(int most) {
        return anchors.newest(most);
    }

    public boolean hasFile() {
        return file.isOn();
    }

    private Walked walk(String askedBy) {
        List<TrailAnchor> known = new ArrayList<>(anchors.all());
        String fault = "";
        try {
            known.addAll(file.read());
        } catch (Refusal broken) {
            fault = broken.reason();
        }
        Walk walk = trail.walk(known);
        TrailCheck check = walk.result();
        if (check.intact() && !fault.isEmpty()) {
            check = new TrailCheck(false, check.entries(), check.head(), null, fault);
        }
        anchors.keep(check, walk.lastSequence(), walk.lastHash(), askedBy);
        return new Walked(check, walk.lastSequence(), walk.lastHash());
    }

    private record Walked(TrailCheck check, long sequence, String hash) {}
}
