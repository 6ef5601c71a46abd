package org.tenderway.evaluation.tryout;

import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.Rounding;

/** The same methodology with one thing changed. */
final class Variations {

    private Variations() {}

    static Methodology rounding(Methodology one, Rounding rounding) {
        return new Methodology(
                one.sections(),
                one.questions(),
                one.price(),
                one.minimumQuality(),
                one.minimumTotal(),
                one.weightsTotal(),
                rounding,
                one.ties(),
                one.lotLimit(),
                one.roles(),
                one.lowTrigger(),
                one.excludedCount(),
                one.accredited(),
                one.interviewed());
    }

    static Methodology price(Methodology one, PricePart price) {
        return new Methodology(
                one.sections(),
                one.questions(),
                price,
                one.minimumQuality(),
                one.minimumTotal(),
                one.weightsTotal(),
                one.rounding(),
                one.ties(),
                one.lotLimit(),
                one.roles(),
                one.lowTrigger(),
                one.excludedCount(),
                one.accredited(),
                one.interviewed());
    }
}
