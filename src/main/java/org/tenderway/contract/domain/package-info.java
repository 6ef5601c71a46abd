/** Rules of signing, extension, prompts, transition and gaps. */
@NullMarked
package org.tenderway.contract.domain;

import org.jspecify.annotations.NullMarked;
