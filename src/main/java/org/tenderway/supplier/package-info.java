/** Organisations that bid for and hold contracts. */
@ApplicationModule(
        displayName = "Supplier",
        allowedDependencies = {"vocabulary", "identity"})
@NullMarked
package org.tenderway.supplier;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
