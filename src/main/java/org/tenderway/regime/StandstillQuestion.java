package org.tenderway.regime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What must be known to count a standstill.
 *
 * @param channel none for below threshold
 * @param start the local day on which the last letter was sent or the notice was published
 * @param statedEnd the end that the notice or letter states, if it states one
 * @param lastReceipt the day on which the last posted letter arrived, if known
 * @param postSent the day on which the last letter was posted, if any was
 * @param calendar {@code ANY_PART_OF_UK} or {@code ENGLAND_AND_WALES}; PCR 2015 only, null for the cautious default
 */
public record StandstillQuestion(
        Regime regime,
        @Nullable Channel channel,
        LocalDate start,
        @Nullable LocalDate statedEnd,
        @Nullable LocalDate lastReceipt,
        @Nullable LocalDate postSent,
        @Nullable String calendar) {

    public static StandstillQuestion of(Regime regime, @Nullable Channel channel, LocalDate start) {
        return new StandstillQuestion(regime, channel, start, null, null, null, null);
    }

    public StandstillQuestion statedToEnd(LocalDate end) {
        return new StandstillQuestion(regime, channel, start, end, lastReceipt, postSent, calendar);
    }
}
