/** Files with rows and columns, in and out: read exactly or refused with the cell named, written so that nothing runs. */
@ApplicationModule(
        displayName = "Spreadsheet",
        allowedDependencies = {"vocabulary"})
@NullMarked
package org.tenderway.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
