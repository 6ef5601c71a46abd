/**
 * How bids are scored: the published methodology, price methods, rounding, ties, lot limits, and the exact arithmetic that
 * turns scores and prices into places. It stores nothing and knows no case.
 */
@ApplicationModule(
        displayName = "Methodology",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.tenderway.methodology;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
