/** What the pages ask the engine: which tasks are open and where each case stands. They change nothing. */
@NullMarked
package org.tenderway.dashboard.process;

import org.jspecify.annotations.NullMarked;
