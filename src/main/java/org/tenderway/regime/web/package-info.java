/** What officers and machines may ask before they act; public, without case data. */
@NullMarked
package org.tenderway.regime.web;

import org.jspecify.annotations.NullMarked;
