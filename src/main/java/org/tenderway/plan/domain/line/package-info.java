/** The lines of commissioning plans: imported as printed, added in the year, watched to their dates, carried out by cases. */
@NullMarked
package org.tenderway.plan.domain.line;

import org.jspecify.annotations.NullMarked;
