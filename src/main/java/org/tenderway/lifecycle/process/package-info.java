/** The conductor's doors. */
@NullMarked
package org.tenderway.lifecycle.process;

import org.jspecify.annotations.NullMarked;
