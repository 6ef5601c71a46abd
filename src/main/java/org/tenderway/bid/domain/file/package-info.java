/** The files of bids: what kind they are, what they are called, whether they are clean, and where their bytes lie. */
@NullMarked
package org.tenderway.bid.domain.file;

import org.jspecify.annotations.NullMarked;
