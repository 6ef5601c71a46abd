/** The doors between the award room and the engine. */
@NullMarked
package org.tenderway.award.process;

import org.jspecify.annotations.NullMarked;
