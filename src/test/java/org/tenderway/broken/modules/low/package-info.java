/** Broken on purpose: allows nothing and uses the room above. */
@ApplicationModule(allowedDependencies = {})
package org.tenderway.broken.modules.low;

import org.springframework.modulith.ApplicationModule;
