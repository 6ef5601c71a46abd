/** Working days by each legal definition, and how a rule counts them. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.tenderway.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
