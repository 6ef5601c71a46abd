/** The doors between intentions and the engine. */
@NullMarked
package org.tenderway.plan.process;

import org.jspecify.annotations.NullMarked;
