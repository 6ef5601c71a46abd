/** Papers that go out: one structure of headings, texts and tables, written as accessible PDF and as DOCX. */
@ApplicationModule(
        displayName = "Paper",
        allowedDependencies = {})
@NullMarked
package org.tenderway.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
