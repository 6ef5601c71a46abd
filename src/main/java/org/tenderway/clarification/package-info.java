/** Questions about a published tender: asked without a name, answered for everybody, until their own closing. */
@ApplicationModule(
        displayName = "Clarification",
        allowedDependencies = {"vocabulary", "calendar", "regime", "identity", "supplier", "plan", "tender"})
@NullMarked
package org.tenderway.clarification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
