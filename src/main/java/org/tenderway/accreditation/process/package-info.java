/** The doors between accredited lists and the engine. */
@NullMarked
package org.tenderway.accreditation.process;

import org.jspecify.annotations.NullMarked;
