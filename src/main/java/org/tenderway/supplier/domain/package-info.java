/** The rules of the register of organisations. */
@NullMarked
package org.tenderway.supplier.domain;

import org.jspecify.annotations.NullMarked;
