/** Bids received against the deadline, kept sealed, and opened by two people. */
@ApplicationModule(
        displayName = "Bid",
        allowedDependencies = {
            "vocabulary",
            "methodology",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "tender"
        })
@NullMarked
package org.tenderway.bid;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
