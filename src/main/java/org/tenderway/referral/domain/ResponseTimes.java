package org.tenderway.referral.domain;

import org.tenderway.referral.ProviderTier;
import org.tenderway.referral.Urgency;

/** Asked how long a provider has for an answer; answered by the council's own table. */
public interface ResponseTimes {

    Answer within(Urgency urgency, ProviderTier tier);

    /** What an answer's time counts in. */
    enum Unit {
        HOURS,
        WORKING_HOURS,
        WORKING_DAYS
    }

    /** @param together whether all providers of the part are asked at once, or one after another */
    record Answer(int amount, Unit unit, boolean together) {}
}
