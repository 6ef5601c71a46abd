/** Doors between the engine and tenders. */
@NullMarked
package org.tenderway.tender.process;

import org.jspecify.annotations.NullMarked;
