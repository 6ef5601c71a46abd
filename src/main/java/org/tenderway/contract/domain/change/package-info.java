/** Changes of a running contract: its end before time, and its terms. */
@NullMarked
package org.tenderway.contract.domain.change;

import org.jspecify.annotations.NullMarked;
