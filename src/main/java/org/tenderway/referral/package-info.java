/** Requests for a service, offered to the lead, then to additional providers, then to the purchasing system; and the placements that follow. */
@ApplicationModule(
        displayName = "Referral",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "identity",
            "supplier",
            "governance",
            "plan",
            "accreditation",
            "tender",
            "award",
            "contract"
        })
@NullMarked
package org.tenderway.referral;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
