/** Programmes and commissioning intentions: why a council goes to market, with its money, its options and its earlier decisions. */
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"vocabulary", "calendar", "regime", "identity", "supplier", "governance"})
@NullMarked
package org.tenderway.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
