/** Requests, their offers, placements and the one guard before each placement. */
@NullMarked
package org.tenderway.referral.domain;

import org.jspecify.annotations.NullMarked;
