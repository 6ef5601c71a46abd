package org.tenderway.contract;

import java.util.Optional;

/** Who takes new and outstanding referrals from when, as it was decided in each transition. */
public interface CutOvers {

    /** Empty while the transition of the lot-role has not begun, or nothing was decided in it. */
    Optional<CutOver> ofLotRole(String lotRole);
}
