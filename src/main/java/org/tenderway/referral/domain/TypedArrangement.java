package org.tenderway.referral.domain;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.RateBasis;
import org.tenderway.vocabulary.Refusal;

/** An arrangement as typed on a form: codes, and days that may be missing. */
public record TypedArrangement(
        String kind, boolean workingAge, String rateBasis, @Nullable LocalDate startsOn, @Nullable LocalDate endsOn) {

    /** @throws Refusal at the first field that does not say enough */
    public Arrangement read() {
        PlacementKind known = PlacementKind.typed(kind);
        RateBasis rate = RateBasis.typed(rateBasis);
        if (startsOn == null) {
            throw new Refusal("startsOn", "enter the first day of the placement");
        }
        return new Arrangement(known, workingAge, rate, startsOn, endsOn);
    }
}
