package org.tenderway.audit.domain;

import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;

/**
 * One walk along the chain, entry by entry, past the anchors that are known; it remembers only where it stands. What is
 * written anew from the first entry to the last is whole in itself: only an anchor tells.
 */
final class Walk {

    private final TreeMap<Long, TrailAnchor> anchors = new TreeMap<>();
    private boolean headSeen;
    private long headSequence;
    private String headHash = Seal.GENESIS;
    private long entries;
    private long lastSequence;
    private String lastHash = Seal.GENESIS;
    private long anchored;
    private @Nullable Long firstBad;
    private String finding = "";

    Walk() {
        this(List.of());
    }

    Walk(List<TrailAnchor> known) {
        known.forEach(anchor -> {
            TrailAnchor other = anchors.putIfAbsent(anchor.lastSequence(), anchor);
            if (other != null && !other.lastHash().equals(anchor.lastHash())) {
                bad(
                        anchor.lastSequence(),
                        "entry %d was anchored twice, and not as the same".formatted(anchor.lastSequence()));
            }
        });
    }

    /** Goes on where an earlier walk stopped. */
    static Walk after(long sequence, String hash) {
        Walk walk = new Walk();
        walk.lastSequence = sequence;
        walk.lastHash = hash;
        return walk;
    }

    void head(long sequence, String hash) {
        headSeen = true;
        headSequence = sequence;
        headHash = hash;
    }

    void step(SealedLine line) {
        entries++;
        if (firstBad != null) {
            return;
        }
        long expected = lastSequence + 1;
        if (line.sequence() > expected) {
            bad(expected, "entry %d is missing".formatted(expected));
        } else if (line.sequence() < expected) {
            bad(line.sequence(), "entry %d stands before the first".formatted(line.sequence()));
        } else if (!Seal.of(line).equals(line.hash())) {
            bad(expected, "entry %d is not as it was written".formatted(expected));
        } else if (!line.previousHash().equals(lastHash)) {
            // This entry is whole and names another predecessor: it is the one before that was replaced.
            long replaced = Math.max(1, lastSequence);
            bad(replaced, "entry %d is not the one that entry %d followed".formatted(replaced, expected));
        } else {
            pass(line);
        }
        lastSequence = line.sequence();
        lastHash = line.hash();
    }

    /** The entry at which an earlier walk stopped: it must be there, and the same still. */
    void meets(@Nullable SealedLine line) {
        if (line == null || line.sequence() != lastSequence) {
            bad(lastSequence, "entry %d is missing".formatted(lastSequence));
        } else if (!line.hash().equals(lastHash) || !Seal.of(line).equals(line.hash())) {
            bad(lastSequence, "entry %d is not as it was written".formatted(lastSequence));
        }
    }

    private void pass(SealedLine line) {
        TrailAnchor anchor = anchors.get(line.sequence());
        if (anchor == null) {
            return;
        }
        if (anchor.lastHash().equals(line.hash())) {
            anchored = line.sequence();
        } else {
            bad(
                    anchored + 1,
                    "the trail was written anew: entry %d is not the one that was anchored on %s, so the first that was changed is one of entries %d to %d"
                            .formatted(line.sequence(), anchor.takenOn(), anchored + 1, line.sequence()));
        }
    }

    TrailCheck result() {
        if (firstBad == null && headSeen) {
            compareWithHead();
        }
        if (firstBad == null && !headSeen) {
            bad(1, "the head of the trail is missing");
        }
        return check();
    }

    /** For what comes without a head: a file, or a walk along a part. */
    TrailCheck resultWithoutHead() {
        return check();
    }

    long lastSequence() {
        return lastSequence;
    }

    String lastHash() {
        return lastHash;
    }

    private void compareWithHead() {
        if (headSequence > lastSequence) {
            bad(lastSequence + 1, "entry %d and all after it are missing".formatted(lastSequence + 1));
        } else if (headSequence < lastSequence) {
            bad(headSequence + 1, "entry %d was added past the recorded end".formatted(headSequence + 1));
        } else if (!headHash.equals(lastHash)) {
            bad(lastSequence, "entry %d is not the one that was recorded last".formatted(lastSequence));
        }
    }

    private TrailCheck check() {
        var beyond = anchors.lastEntry();
        if (firstBad == null && beyond != null && beyond.getKey() > lastSequence) {
            bad(
                    lastSequence + 1,
                    "entry %d and all after it are missing: entry %d was anchored on %s"
                            .formatted(
                                    lastSequence + 1,
                                    beyond.getKey(),
                                    beyond.getValue().takenOn()));
        }
        return firstBad == null
                ? new TrailCheck(true, entries, lastHash, null, "every entry is as it was written")
                : new TrailCheck(false, entries, headSeen ? headHash : lastHash, firstBad, finding);
    }

    private void bad(long sequence, String what) {
        if (firstBad == null) {
            firstBad = sequence;
            finding = what;
        }
    }
}
