/** Scores out to a spreadsheet and in again. */
@NullMarked
package org.tenderway.evaluation.output;

import org.jspecify.annotations.NullMarked;
