package org.tenderway.referral.process;

import org.springframework.stereotype.Component;
import org.tenderway.referral.domain.PlacementLife;

/** What the planning of moves from an ending contract asks of referrals. */
@Component("referralMovesTasks")
public class ReferralMovesTasks {

    private final PlacementLife life;

    ReferralMovesTasks(PlacementLife life) {
        this.life = life;
    }

    public void planMoves(String contract, String note) {
        life.confirmMoves(contract, note);
    }
}
