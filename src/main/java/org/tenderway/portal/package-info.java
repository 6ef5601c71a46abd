/** What suppliers see and do: opportunities, questions, and the bid from its first answer to its receipt. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "methodology",
            "paper",
            "plan",
            "tender",
            "clarification",
            "bid"
        })
@NullMarked
package org.tenderway.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
