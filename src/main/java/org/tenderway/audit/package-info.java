/** The trail: every fact of every case, chained by hash, written in the transaction that made it. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"vocabulary", "identity", "spreadsheet"})
@NullMarked
package org.tenderway.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
