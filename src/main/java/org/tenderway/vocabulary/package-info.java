/** Words that every room speaks. Small types on the JDK alone: no rule of a stage lives here, and nothing is imported. */
@ApplicationModule(
        displayName = "Vocabulary",
        allowedDependencies = {})
@NullMarked
package org.tenderway.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
