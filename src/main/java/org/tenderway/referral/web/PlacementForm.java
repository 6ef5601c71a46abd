package org.tenderway.referral.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenderway.calendar.TypedDay;
import org.tenderway.referral.domain.Arrangement;
import org.tenderway.referral.domain.TypedArrangement;
import org.tenderway.vocabulary.Refusal;

/** What is typed about a placement without an offer, beside the request that it meets. */
record PlacementForm(
        String contract, String kind, String workingAge, String rateBasis, String startsOn, String endsOn) {

    static final PlacementForm EMPTY = new PlacementForm("", "", "", "", "", "");

    PlacementForm {
        contract = Objects.requireNonNullElse(contract, "");
        kind = Objects.requireNonNullElse(kind, "");
        workingAge = Objects.requireNonNullElse(workingAge, "");
        rateBasis = Objects.requireNonNullElse(rateBasis, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        endsOn = Objects.requireNonNullElse(endsOn, "");
    }

    Arrangement read() {
        Refusal.unless(!contract.isBlank(), "contract", "enter the contract under which somebody is placed");
        return new TypedArrangement(
                        kind,
                        List.of("true", "on").contains(workingAge),
                        rateBasis,
                        day("startsOn", startsOn),
                        day("endsOn", endsOn))
                .read();
    }

    static @Nullable LocalDate day(String field, String typed) {
        try {
            return TypedDay.optional(field, typed);
        } catch (Refusal refused) {
            throw new Refusal(field, "enter a date that exists, for example 2020-06-01");
        }
    }
}
