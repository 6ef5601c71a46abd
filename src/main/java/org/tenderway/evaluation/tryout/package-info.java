/** The try-out: a methodology on made-up bids, read generously, assessed strictly, stored nowhere. */
@NullMarked
package org.tenderway.evaluation.tryout;

import org.jspecify.annotations.NullMarked;
