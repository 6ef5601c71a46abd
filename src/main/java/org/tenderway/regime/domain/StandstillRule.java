package org.tenderway.regime.domain;

import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.DayCount;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.regime.StandstillDuty;

/**
 * One row of the table of standstills.
 *
 * @param duty what is owed when no end is stated
 * @param startEvent what happens on the day that the count starts from, as a clause
 * @param count the minimum; where nothing is owed, the minimum of a voluntary standstill, or null if none can be stated
 * @param postedCount the limb that counts from posting, where letters go by post
 * @param receiptCount the limb that counts from the last receipt
 * @param why the sentence to say where nothing is owed
 */
record StandstillRule(
        Regime regime,
        @Nullable Channel channel,
        StandstillDuty duty,
        String startEvent,
        @Nullable DayCount count,
        @Nullable DayCount postedCount,
        @Nullable DayCount receiptCount,
        @Nullable String why,
        String source) {

    boolean goesByPost() {
        return postedCount != null;
    }
}
