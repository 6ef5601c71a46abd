package org.tenderway.referral;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What placement officers do about a placement beside the tasks that ask them, by the same rules as on their pages. */
public interface PlacementDesk {

    /**
     * Places without an offer, where there is no time for one; answers the reference of the placement.
     *
     * @param endsOn the planned last day, or null
     * @throws org.tenderway.vocabulary.Refusal when the contract may not take new work, or something is missing
     */
    String placeDirectly(
            NewRequest asked,
            String contract,
            PlacementKind kind,
            boolean workingAge,
            RateBasis rateBasis,
            LocalDate startsOn,
            @Nullable LocalDate endsOn);

    /** Says where somebody moves, or why they stay, when the contract ends early. */
    void planMove(String placement, String plan, @Nullable LocalDate by);

    void end(String placement, String reason);
}
