/** What a plan prints and what it means: dates, sums, initials. The words stay as they are; the meaning stands beside. */
@NullMarked
package org.tenderway.plan.domain.printed;

import org.jspecify.annotations.NullMarked;
