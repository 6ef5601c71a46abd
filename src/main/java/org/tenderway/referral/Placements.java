package org.tenderway.referral;

import java.util.List;
import java.util.Optional;
import org.tenderway.vocabulary.CaseReference;

/** Who is placed where; read only, for nothing outside this room makes a placement. */
public interface Placements {

    Optional<PlacementView> findPlacement(String reference);

    List<PlacementView> placementsOf(CaseReference caseReference);

    /** Arranged and active ones. */
    List<PlacementView> runningWith(String contract);
}
