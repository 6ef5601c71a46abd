/** The administrator's page of the calendars. */
@NullMarked
package org.tenderway.calendar.web;

import org.jspecify.annotations.NullMarked;
