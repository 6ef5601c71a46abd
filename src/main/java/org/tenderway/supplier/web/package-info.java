/** Pages of the register of organisations. */
@NullMarked
package org.tenderway.supplier.web;

import org.jspecify.annotations.NullMarked;
