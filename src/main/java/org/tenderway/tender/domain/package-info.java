/** Rules of a tender: terms, criteria, the second person and the deadline. */
@NullMarked
package org.tenderway.tender.domain;

import org.jspecify.annotations.NullMarked;
