/** What each procurement regime demands: standstill, notices and deadlines, as data with its source. */
@ApplicationModule(
        displayName = "Regime",
        allowedDependencies = {"vocabulary", "calendar"})
@NullMarked
package org.tenderway.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
