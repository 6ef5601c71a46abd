/** The way to the task list that a story takes instead of a browser. */
@NullMarked
package org.tenderway.replay.process;

import org.jspecify.annotations.NullMarked;
