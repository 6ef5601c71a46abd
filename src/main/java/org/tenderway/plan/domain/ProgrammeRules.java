package org.tenderway.plan.domain;

import java.util.HashSet;
import java.util.Set;
import org.tenderway.plan.LotPlan;
import org.tenderway.plan.NewProgramme;
import org.tenderway.vocabulary.Refusal;

/** What must hold before a programme opens. */
final class ProgrammeRules {

    private static final int MOST_LOTS = 60;
    private static final int MOST_PLACES = 500;

    private ProgrammeRules() {}

    static void check(NewProgramme plan) {
        Refusal.unless(!plan.title().isBlank(), "title", "give the programme a title");
        Refusal.unless(plan.title().length() <= 300, "title", "keep the title to 300 characters");
        Refusal.unless(!plan.council().isBlank(), "council", "name the council");
        Refusal.unless(plan.council().length() <= 200, "council", "keep the name of the council to 200 characters");
        Refusal.unless(
                plan.estimatedValue().pounds().signum() > 0,
                "estimatedValue",
                "the estimated value is more than nothing");
        Refusal.unless(
                plan.estimatedValue().pounds().precision() <= 17,
                "estimatedValue",
                "the estimated value is too large to be true");
        Refusal.unless(plan.openedBecause().length() <= 4000, "openedBecause", "keep the reason to 4000 characters");
        checkLots(plan);
        Budget.check(plan.budget(), plan.discrepancies());
    }

    private static void checkLots(NewProgramme plan) {
        Refusal.unless(!plan.lots().isEmpty(), "lots", "name at least one lot");
        Refusal.unless(plan.lots().size() <= MOST_LOTS, "lots", "a programme has no more than 60 lots");
        Set<Integer> numbers = new HashSet<>();
        for (LotPlan lot : plan.lots()) {
            String name = "lot " + lot.number();
            Refusal.unless(lot.number() > 0, "lots", "number the lots from 1");
            Refusal.unless(numbers.add(lot.number()), "lots", name + " is named twice");
            Refusal.unless(!lot.name().isBlank(), "lots", name + " has no name");
            Refusal.unless(lot.name().length() <= 200, "lots", name + ": keep the name to 200 characters");
            Refusal.unless(
                    lot.leadIncumbent().length() <= 200,
                    "lots",
                    name + ": keep the name of the present provider to 200 characters");
            Refusal.unless(
                    lot.leadPlaces() >= 0 && lot.additionalPlaces() >= 0,
                    "lots",
                    name + ": places cannot be fewer than none");
            Refusal.unless(lot.leadPlaces() + lot.additionalPlaces() > 0, "lots", name + " has no place to fill");
            Refusal.unless(
                    lot.leadPlaces() <= MOST_PLACES && lot.additionalPlaces() <= MOST_PLACES,
                    "lots",
                    name + ": no more than 500 places");
        }
    }
}
