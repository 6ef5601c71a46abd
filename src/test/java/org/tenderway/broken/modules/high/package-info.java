/** Broken on purpose: reaches behind the counter of the room below. */
@ApplicationModule(allowedDependencies = {"low"})
package org.tenderway.broken.modules.high;

import org.springframework.modulith.ApplicationModule;
