/** Panels, conflicts of interest, quality scores, moderation, prices and the ranking of one lot-role. */
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {
            "vocabulary",
            "spreadsheet",
            "methodology",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "tender",
            "bid"
        })
@NullMarked
package org.tenderway.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
