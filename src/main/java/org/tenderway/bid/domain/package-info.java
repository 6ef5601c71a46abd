/** The rules of receiving bids: against the deadline, sealed, opened by two people. */
@NullMarked
package org.tenderway.bid.domain;

import org.jspecify.annotations.NullMarked;
