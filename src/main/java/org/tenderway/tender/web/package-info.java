/** The pages of the tender room. */
@NullMarked
package org.tenderway.tender.web;

import org.jspecify.annotations.NullMarked;
