/** Where a committee clerk works on a decision. */
@NullMarked
package org.tenderway.governance.web;

import org.jspecify.annotations.NullMarked;
