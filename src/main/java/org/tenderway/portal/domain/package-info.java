/** What a bid in the making is made of, and what follows when it is handed in. */
@NullMarked
package org.tenderway.portal.domain;

import org.jspecify.annotations.NullMarked;
