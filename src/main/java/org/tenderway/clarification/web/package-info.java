/** Pages on which officers answer. */
@NullMarked
package org.tenderway.clarification.web;

import org.jspecify.annotations.NullMarked;
