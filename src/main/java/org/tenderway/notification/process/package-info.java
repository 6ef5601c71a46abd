/** The engine's doors: delivery of letters, retried. */
@NullMarked
package org.tenderway.notification.process;

import org.jspecify.annotations.NullMarked;
