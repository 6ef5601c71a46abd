/** Letters and reminders: rendered from texts, queued in the transaction of their fact, delivered by the engine. */
@ApplicationModule(
        displayName = "Notification",
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
            "clarification",
            "bid",
            "portal",
            "evaluation",
            "award",
            "debrief",
            "contract",
            "referral",
            "audit"
        })
@NullMarked
package org.tenderway.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
