package org.tenderway.referral.domain;

import java.util.List;
import org.tenderway.referral.ProviderTier;

/** The providers of one part, in the order of their turns. */
record Round(ProviderTier tier, List<Turn> turns) {

    Round {
        turns = List.copyOf(turns);
    }
}
