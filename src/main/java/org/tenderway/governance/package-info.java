/** Any decision that needs an authority: its route, its report, its clearance comments and its call-in. Knows no caller. */
@ApplicationModule(
        displayName = "Governance",
        allowedDependencies = {"vocabulary", "calendar", "identity"})
@NullMarked
package org.tenderway.governance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
