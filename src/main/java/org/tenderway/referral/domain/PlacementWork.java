package org.tenderway.referral.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.PlacementDesk;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.RateBasis;

/** The desk of placement officers for other rooms. */
@Component
class PlacementWork implements PlacementDesk {

    private final Placing placing;
    private final PlacementLife life;

    PlacementWork(Placing placing, PlacementLife life) {
        this.placing = placing;
        this.life = life;
    }

    @Override
    public String placeDirectly(
            NewRequest asked,
            String contract,
            PlacementKind kind,
            boolean workingAge,
            RateBasis rateBasis,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {
        return placing.placeDirectly(asked, contract, new Arrangement(kind, workingAge, rateBasis, startsOn, endsOn));
    }

    @Override
    public void planMove(String placement, String plan, @Nullable LocalDate by) {
        life.planMove(placement, life.movePlan(placement).mark(), plan, by);
    }

    @Override
    public void end(String placement, String reason) {
        life.end(placement, null, reason);
    }
}
