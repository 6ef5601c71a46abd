/** The doors between the evaluation room and the engine. */
@NullMarked
package org.tenderway.evaluation.process;

import org.jspecify.annotations.NullMarked;
