/** Camunda and its guards, sign-in, the one clock and the deployment of models and forms. Used by nobody. */
@ApplicationModule(
        displayName = "Plant room",
        allowedDependencies = {
            "vocabulary",
            "calendar",
            "regime",
            "identity",
            "supplier",
            "governance",
            "plan",
            "tender",
            "clarification",
            "bid",
            "evaluation",
            "award",
            "contract",
            "audit",
            "notification",
            "dashboard"
        })
@NullMarked
package org.tenderway.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
