/**
 * Working days by each legal definition, and how a rule counts them. The people room is used for one question only: who
 * changed a calendar.
 */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"vocabulary", "identity"})
@NullMarked
package org.tenderway.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
