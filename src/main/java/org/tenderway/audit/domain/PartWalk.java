package org.tenderway.audit.domain;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;

/**
 * A walk along an exported file. The whole trail is walked as it is in the database; of one case only its own entries
 * are there, so each is held against its own hash and against its neighbours where those are in the file.
 */
final class PartWalk {

    private final Walk whole;
    private final List<TrailAnchor> anchors;
    private final Set<String> cases = new HashSet<>();
    private boolean gap;
    private long entries;
    private long last;
    private String lastHash = Seal.GENESIS;
    private @Nullable Long firstBad;
    private String finding = "";

    PartWalk(List<TrailAnchor> anchors) {
        this.anchors = anchors;
        this.whole = new Walk(anchors);
    }

    void step(SealedLine line) {
        entries++;
        whole.step(line);
        if (cases.size() < 2) {
            cases.add(line.caseReference());
        }
        boolean next = line.sequence() == last + 1;
        gap |= !next;
        if (line.sequence() <= last) {
            bad(line.sequence(), "entry %d stands after entry %d".formatted(line.sequence(), last));
        } else if (!Seal.of(line).equals(line.hash())) {
            bad(line.sequence(), "entry %d is not as it was written".formatted(line.sequence()));
        } else if (next && !line.previousHash().equals(lastHash)) {
            bad(Math.max(1, last), "entry %d is not the one that entry %d followed".formatted(last, line.sequence()));
        } else {
            anchors.stream()
                    .filter(anchor -> anchor.lastSequence() == line.sequence()
                            && !anchor.lastHash().equals(line.hash()))
                    .forEach(anchor -> bad(
                            line.sequence(),
                            "entry %d is not the one that was anchored on %s"
                                    .formatted(line.sequence(), anchor.takenOn())));
        }
        last = line.sequence();
        lastHash = line.hash();
    }

    /** Of a single case, between whose entries stand those of others. */
    boolean isPart() {
        return gap && cases.size() == 1;
    }

    String caseReference() {
        return String.join(", ", cases);
    }

    TrailCheck result() {
        if (!isPart()) {
            return whole.resultWithoutHead();
        }
        return firstBad == null
                ? new TrailCheck(true, entries, lastHash, null, "every entry is as it was written")
                : new TrailCheck(false, entries, lastHash, firstBad, finding);
    }

    private void bad(long sequence, String what) {
        if (firstBad == null) {
            firstBad = sequence;
            finding = what;
        }
    }
}
