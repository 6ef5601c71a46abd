/** Accredited lists that never close: applications, minimum standards, re-application for what failed, renewal. */
@ApplicationModule(
        displayName = "Accreditation",
        allowedDependencies = {"vocabulary", "calendar", "regime", "identity", "supplier", "governance", "plan"})
@NullMarked
package org.tenderway.accreditation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
