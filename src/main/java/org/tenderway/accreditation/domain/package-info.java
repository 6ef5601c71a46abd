/** Rules of accredited lists: what is demanded, who passed, who signed, when it must be looked at again. */
@NullMarked
package org.tenderway.accreditation.domain;

import org.jspecify.annotations.NullMarked;
