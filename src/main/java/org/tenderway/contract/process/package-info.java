/** The doors between the engine and the register of contracts. */
@NullMarked
package org.tenderway.contract.process;

import org.jspecify.annotations.NullMarked;
