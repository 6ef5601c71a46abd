/** The rules of awards: who may be awarded, when every bidder was told, and until when nothing is signed. */
@NullMarked
package org.tenderway.award.domain;

import org.jspecify.annotations.NullMarked;
