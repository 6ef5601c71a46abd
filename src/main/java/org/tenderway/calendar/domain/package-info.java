/** The calendars as they are kept: the accepted feed and the council's closure days. */
@NullMarked
package org.tenderway.calendar.domain;

import org.jspecify.annotations.NullMarked;
