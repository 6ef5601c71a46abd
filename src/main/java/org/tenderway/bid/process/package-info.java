/** The doors between the bid room and the engine. */
@NullMarked
package org.tenderway.bid.process;

import org.jspecify.annotations.NullMarked;
