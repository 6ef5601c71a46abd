/** The lock of the box: keys, who holds a share of them, and what is locked away. Composed of Tink and Argon2id only. */
@NullMarked
package org.tenderway.bid.domain.seal;

import org.jspecify.annotations.NullMarked;
