/** The pages on which papers are read. */
@NullMarked
package org.tenderway.debrief.web;

import org.jspecify.annotations.NullMarked;
