/** Pages across rooms, read-only: my work, the case page, the public calculators. */
@ApplicationModule(
        displayName = "Dashboard",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "accreditation",
            "tender",
            "clarification",
            "bid",
            "evaluation",
            "award",
            "contract",
            "referral",
            "audit",
            "notification"
        })
@NullMarked
package org.tenderway.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
