package org.tenderway.contract.domain.performance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.Days;
import org.tenderway.contract.domain.Said;
import org.tenderway.vocabulary.Refusal;

/** @param longestDays how far ahead a suspension may be left without a look at it */
record ReviewLimits(int longestDays) {

    LocalDate reviewDay(@Nullable LocalDate wanted, LocalDate today) {
        LocalDate day = Said.requiredDay("reviewOn", wanted, "enter the day on which this is reviewed");
        Refusal.unless(day.isAfter(today), "reviewOn", "the review lies after today");
        Refusal.unless(
                !day.isAfter(today.plusDays(longestDays)),
                "reviewOn",
                "review it within %d days, by %s".formatted(longestDays, Days.plain(today.plusDays(longestDays))));
        return day;
    }
}
