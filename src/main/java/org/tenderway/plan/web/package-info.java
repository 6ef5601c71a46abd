/** The page on which a commissioner opens a programme. */
@NullMarked
package org.tenderway.plan.web;

import org.jspecify.annotations.NullMarked;
