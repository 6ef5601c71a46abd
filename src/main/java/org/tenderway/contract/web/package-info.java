/** Pages of the register of contracts. */
@NullMarked
package org.tenderway.contract.web;

import org.jspecify.annotations.NullMarked;
