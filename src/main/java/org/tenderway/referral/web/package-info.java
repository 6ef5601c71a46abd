/** Pages and endpoints of referrals and placements. */
@NullMarked
package org.tenderway.referral.web;

import org.jspecify.annotations.NullMarked;
