/**
 * Tells the whole life of a case again, through the same tasks and doors that officers use: for the demo, for training
 * and for anybody who wants to see that the story holds.
 */
@ApplicationModule(
        displayName = "Replay",
        allowedDependencies = {
            "vocabulary",
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
            "award",
            "contract",
            "referral",
            "lifecycle",
            "audit",
            "notification",
            "engine"
        })
@NullMarked
package org.tenderway.replay;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
