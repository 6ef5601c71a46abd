/** Pages: the frame around all of them, my work, the cases and the public start. */
@NullMarked
package org.tenderway.dashboard.web;

import org.jspecify.annotations.NullMarked;
