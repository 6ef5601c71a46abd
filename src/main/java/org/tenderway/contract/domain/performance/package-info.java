/** The ladder of a running contract: reviews, concerns, improvement plans, and suspension of new placements. */
@NullMarked
package org.tenderway.contract.domain.performance;

import org.jspecify.annotations.NullMarked;
