/** The mailbox. */
@NullMarked
package org.tenderway.notification.web;

import org.jspecify.annotations.NullMarked;
