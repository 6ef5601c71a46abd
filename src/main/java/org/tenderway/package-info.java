@NullMarked
package org.tenderway;

import org.jspecify.annotations.NullMarked;
