/** The pages of the bid room. */
@NullMarked
package org.tenderway.bid.web;

import org.jspecify.annotations.NullMarked;
