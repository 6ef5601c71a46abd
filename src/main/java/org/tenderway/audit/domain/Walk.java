package org.tenderway.audit.domain;

import org.jspecify.annotations.Nullable;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.TrailEntry;

/** One walk along the chain, entry by entry; it remembers only where it stands. */
final class Walk {

    private boolean headSeen;
    private long headSequence;
    private String headHash = Seal.GENESIS;
    private long entries;
    private long lastSequence;
    private String lastHash = Seal.GENESIS;
    private @Nullable Long firstBad;
    private String finding = "";

    void head(long sequence, String hash) {
        headSeen = true;
        headSequence = sequence;
        headHash = hash;
    }

    void step(TrailEntry entry) {
        entries++;
        if (firstBad != null) {
            return;
        }
        long expected = lastSequence + 1;
        if (entry.sequence() > expected) {
            bad(expected, "entry %d is missing".formatted(expected));
        } else if (entry.sequence() < expected) {
            bad(entry.sequence(), "entry %d stands before the first".formatted(entry.sequence()));
        } else if (!Seal.of(entry).equals(entry.hash())) {
            bad(expected, "entry %d is not as it was written".formatted(expected));
        } else if (!entry.previousHash().equals(lastHash)) {
            // This entry is whole and names another predecessor: it is the one before that was replaced.
            long replaced = Math.max(1, lastSequence);
            bad(replaced, "entry %d is not the one that entry %d followed".formatted(replaced, expected));
        }
        lastSequence = entry.sequence();
        lastHash = entry.hash();
    }

    TrailCheck result() {
        if (firstBad == null) {
            if (!headSeen) {
                bad(1, "the head of the trail is missing");
            } else if (headSequence > lastSequence) {
                bad(lastSequence + 1, "entry %d and all after it are missing".formatted(lastSequence + 1));
            } else if (headSequence < lastSequence) {
                bad(headSequence + 1, "entry %d was added past the recorded end".formatted(headSequence + 1));
            } else if (!headHash.equals(lastHash)) {
                bad(lastSequence, "entry %d is not the one that was recorded last".formatted(lastSequence));
            }
        }
        return firstBad == null
                ? new TrailCheck(true, entries, lastHash, null, "every entry is as it was written")
                : new TrailCheck(false, entries, headHash, firstBad, finding);
    }

    private void bad(long sequence, String what) {
        firstBad = sequence;
        finding = what;
    }
}
