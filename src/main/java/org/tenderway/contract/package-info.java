/** The register of contracts: signing through its gate list, transition, prompts before each end, and what follows a gap. */
@ApplicationModule(
        displayName = "Contract",
        allowedDependencies = {
            "vocabulary",
            "spreadsheet",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "accreditation",
            "tender",
            "bid",
            "evaluation",
            "award"
        })
@NullMarked
package org.tenderway.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
