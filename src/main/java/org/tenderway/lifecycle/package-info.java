/** The conductor: starts and cancels the spine of a tender. Call activities only, no rules. */
@ApplicationModule(
        displayName = "Lifecycle",
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
            "evaluation",
            "award",
            "contract"
        })
@NullMarked
package org.tenderway.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
