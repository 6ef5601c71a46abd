/** The pages of accredited lists, applications, assessments and renewals. */
@NullMarked
package org.tenderway.accreditation.web;

import org.jspecify.annotations.NullMarked;
