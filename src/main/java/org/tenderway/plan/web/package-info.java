/** The page on which a commissioner opens a programme, and the pages of commissioning intentions. */
@NullMarked
package org.tenderway.plan.web;

import org.jspecify.annotations.NullMarked;
