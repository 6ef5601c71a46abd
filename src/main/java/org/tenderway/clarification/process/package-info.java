/** The engine's doors: a question waits for its answer. */
@NullMarked
package org.tenderway.clarification.process;

import org.jspecify.annotations.NullMarked;
