package org.tenderway.referral.process;

import java.time.LocalDate;
import java.util.Date;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.referral.domain.PlacementLife;
import org.tenderway.referral.domain.Placing;

/** What the life of a placement asks of referrals. */
@Component("referralPlacementTasks")
public class ReferralPlacementTasks {

    private final Placing placing;
    private final PlacementLife life;

    ReferralPlacementTasks(Placing placing, PlacementLife life) {
        this.placing = placing;
        this.life = life;
    }

    public Date firstDay(String placement) {
        return Moments.startOf(life.firstDay(placement));
    }

    public void start(String placement) {
        placing.start(placement);
    }

    public boolean isStarted(String placement) {
        return life.isStarted(placement);
    }

    public boolean isHeld(String placement) {
        return life.isHeld(placement);
    }

    public void resolveStart(String placement, @Nullable LocalDate newStart, String reason) {
        life.resolveStart(placement, newStart, reason);
    }

    public boolean isOver(String placement) {
        return life.isOver(placement);
    }

    public boolean isReviewOwed(String placement) {
        return life.isReviewOwed(placement);
    }

    public Date reviewDay(String placement) {
        return Moments.startOf(life.nextReview(placement));
    }

    public void prompt(String placement) {
        life.prompt(placement);
    }

    public void reviewStay(
            String placement, String decision, @Nullable LocalDate newEnd, String reason, String authority) {
        life.review(placement, decision, newEnd, reason, authority);
    }
}
