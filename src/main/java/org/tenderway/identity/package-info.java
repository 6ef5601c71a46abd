/** People, their roles, and who is acting now. */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.tenderway.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
