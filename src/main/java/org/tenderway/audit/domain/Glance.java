package org.tenderway.audit.domain;

import java.util.List;
import org.tenderway.audit.TrailCheck;

/**
 * A stretch of the trail read again, from where an earlier one ended.
 *
 * @param end where it ended, and where the next may begin
 * @param last whether no entry comes after it
 */
record Glance(TrailCheck check, Place end, boolean last) {

    /** An entry at which somebody stopped reading, and its hash as it was then. */
    record Place(long sequence, String hash) {

        static final Place BEGINNING = new Place(0, Seal.GENESIS);
    }

    static Glance from(Place place, Chain chain, int most) {
        boolean begun = place.sequence() > 0;
        List<SealedLine> lines = chain.from(Math.max(1, place.sequence()), most);
        Walk walk = Walk.after(place.sequence(), place.hash());
        if (begun) {
            walk.meets(lines.isEmpty() ? null : lines.get(0));
        }
        lines.stream().skip(begun ? 1 : 0).forEach(walk::step);
        return new Glance(
                walk.resultWithoutHead(), new Place(walk.lastSequence(), walk.lastHash()), lines.size() < most);
    }
}
