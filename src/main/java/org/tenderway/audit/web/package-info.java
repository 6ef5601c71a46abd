/** The trail for people and for machines. */
@NullMarked
package org.tenderway.audit.web;

import org.jspecify.annotations.NullMarked;
