/** Tenders, lots, lot-roles, criteria and the timetable: design, approve, publish. */
@ApplicationModule(
        displayName = "Tender",
        allowedDependencies = {
            "vocabulary",
            "methodology",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan"
        })
@NullMarked
package org.tenderway.tender;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
