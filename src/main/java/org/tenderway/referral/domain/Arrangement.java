package org.tenderway.referral.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.RateBasis;
import org.tenderway.vocabulary.Refusal;

/**
 * What is arranged for somebody.
 *
 * @param workingAge whether the adult is of working age
 * @param endsOn the planned last day, or null
 */
public record Arrangement(
        PlacementKind kind, boolean workingAge, RateBasis rateBasis, LocalDate startsOn, @Nullable LocalDate endsOn) {

    private static final int DAYS_BACK = 3;

    /** Completes and checks it: an interim stay without a stated end gets the longest that is allowed. */
    Arrangement checked(LocalDate today, int interimYears) {
        LocalDate earliest = kind == PlacementKind.EMERGENCY ? today.minusDays(DAYS_BACK) : today;
        Refusal.unless(
                !startsOn.isBefore(earliest),
                "startsOn",
                kind == PlacementKind.EMERGENCY
                        ? "an emergency is recorded within %d days".formatted(DAYS_BACK)
                        : "the first day cannot lie in the past");
        Refusal.unless(!startsOn.isAfter(today.plusYears(1)), "startsOn", "the first day lies more than a year ahead");
        LocalDate last = endsOn;
        Refusal.unless(last == null || !last.isBefore(startsOn), "endsOn", "the last day cannot lie before the first");
        if (kind == PlacementKind.INTERIM) {
            return interim(last, interimYears);
        }
        Refusal.unless(last != null || !kind.hasPlannedEnd(), "endsOn", "enter the planned last day");
        Refusal.unless(
                last == null || kind.hasPlannedEnd() || kind == PlacementKind.EMERGENCY,
                "endsOn",
                "%s has no planned last day; leave it empty"
                        .formatted(kind.label().toLowerCase(Locale.ROOT)));
        return this;
    }

    private Arrangement interim(@Nullable LocalDate last, int years) {
        Refusal.unless(workingAge, "workingAge", "an interim stay is for adults of working age");
        LocalDate longest = startsOn.plusYears(years).minusDays(1);
        Refusal.unless(
                last == null || !last.isAfter(longest),
                "endsOn",
                "an interim stay lasts up to %d years: %s at the latest".formatted(years, Days.plain(longest)));
        return new Arrangement(kind, workingAge, rateBasis, startsOn, last == null ? longest : last);
    }
}
