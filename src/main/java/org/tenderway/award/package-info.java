/** The award of one lot-role: decided, announced to every bidder, held in standstill, confirmed or not made. */
@ApplicationModule(
        displayName = "Award",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "tender",
            "bid",
            "evaluation"
        })
@NullMarked
package org.tenderway.award;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
