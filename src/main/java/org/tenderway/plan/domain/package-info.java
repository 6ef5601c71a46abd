/** Rules of the plan: what a programme must hold before it opens, and what follows a gap. */
@NullMarked
package org.tenderway.plan.domain;

import org.jspecify.annotations.NullMarked;
