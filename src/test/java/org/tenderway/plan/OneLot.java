package org.tenderway.plan;

import java.util.List;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** The smallest programme that can be carried to a contract: one lot with one place, decided under delegation. */
public final class OneLot {

    private OneLot() {}

    public static NewProgramme programme(String reference, String title, String reason) {
        return new NewProgramme(
                new CaseReference(reference),
                title,
                "nottinghamshire",
                Regime.PCR2015,
                Channel.ELECTRONIC,
                Money.of("1250000"),
                true,
                true,
                List.of(new LotPlan(1, "Whole county", 1, 0, "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                reason);
    }
}
