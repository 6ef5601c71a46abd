/** What the papers say, and to whom. */
@NullMarked
package org.tenderway.debrief.domain;

import org.jspecify.annotations.NullMarked;
