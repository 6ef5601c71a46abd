/** What goes out of an evaluation: assessment summaries to every bidder at once, and the report to the committee. */
@ApplicationModule(
        displayName = "Debrief",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "regime",
            "identity",
            "paper",
            "supplier",
            "plan",
            "tender",
            "bid",
            "evaluation",
            "award"
        })
@NullMarked
package org.tenderway.debrief;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
