package org.tenderway.referral.domain;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tenderway.referral.MovePlanned;
import org.tenderway.referral.PlacementArranged;
import org.tenderway.referral.PlacementEnded;
import org.tenderway.referral.PlacementHeld;
import org.tenderway.referral.PlacementKind;
import org.tenderway.referral.PlacementRearranged;
import org.tenderway.referral.PlacementStarted;
import org.tenderway.referral.StayPrompted;
import org.tenderway.referral.StayReviewed;
import org.tenderway.vocabulary.CaseReference;

/** The sentences that a placement states about itself; none tells who the person is. */
record PlacementFacts(CaseReference caseReference, String placement, String supplierName) {

    PlacementArranged arranged(PlacementKind kind, LocalDate from, @Nullable LocalDate until) {
        return new PlacementArranged(
                caseReference,
                placement,
                "Placement %s was arranged with %s: %s from %s%s"
                        .formatted(
                                placement,
                                supplierName,
                                kind.label().toLowerCase(Locale.ROOT),
                                Days.plain(from),
                                until == null ? "" : " to " + Days.plain(until)),
                "");
    }

    PlacementStarted started() {
        return new PlacementStarted(
                caseReference, placement, "Placement %s with %s began".formatted(placement, supplierName), "");
    }

    PlacementHeld held(String because) {
        return new PlacementHeld(
                caseReference,
                placement,
                "Placement %s with %s did not begin: %s".formatted(placement, supplierName, because),
                because);
    }

    PlacementRearranged rearranged(LocalDate newStart, String why) {
        return new PlacementRearranged(
                caseReference,
                placement,
                "Placement %s is now to begin on %s".formatted(placement, Days.plain(newStart)),
                why);
    }

    StayPrompted prompted(LocalDate end) {
        return new StayPrompted(
                caseReference,
                placement,
                "The stay %s with %s is planned to end on %s: review how it goes on"
                        .formatted(placement, supplierName, Days.plain(end)),
                "");
    }

    StayReviewed reviewed(StayDecision decision, @Nullable LocalDate until, String why) {
        String what =
                switch (decision) {
                    case MOVE_ON -> "is to end with a move";
                    case EXTEND -> "was extended";
                    case PERMANENT -> "was made permanent";
                };
        return new StayReviewed(
                caseReference,
                placement,
                "The stay %s with %s %s%s"
                        .formatted(placement, supplierName, what, until == null ? "" : " by " + Days.plain(until)),
                why);
    }

    MovePlanned movePlanned() {
        return new MovePlanned(
                caseReference,
                placement,
                "A plan stands for placement %s with %s, whose contract ends early".formatted(placement, supplierName),
                "");
    }

    PlacementEnded ended(boolean calledOff, LocalDate on, String why) {
        return new PlacementEnded(
                caseReference,
                placement,
                calledOff
                        ? "Placement %s with %s was called off".formatted(placement, supplierName)
                        : "Placement %s with %s ended on %s".formatted(placement, supplierName, Days.plain(on)),
                why);
    }
}
