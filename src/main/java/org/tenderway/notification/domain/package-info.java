/** Who is told what, in which words, and once. */
@NullMarked
package org.tenderway.notification.domain;

import org.jspecify.annotations.NullMarked;
