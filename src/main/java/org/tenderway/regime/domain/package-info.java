/** The rules of each regime, read from data that names its source. */
@NullMarked
package org.tenderway.regime.domain;

import org.jspecify.annotations.NullMarked;
