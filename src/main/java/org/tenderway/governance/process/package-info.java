/** The door to the decision table of routes. */
@NullMarked
package org.tenderway.governance.process;

import org.jspecify.annotations.NullMarked;
