/** The register as a list: what it holds of each contract, and how whole registers come in and go out as files. */
@NullMarked
package org.tenderway.contract.domain.register;

import org.jspecify.annotations.NullMarked;
