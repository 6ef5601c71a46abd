/** Pages for suppliers: one thing on each, and everything works without a script. */
@NullMarked
package org.tenderway.portal.web;

import org.jspecify.annotations.NullMarked;
