/** Recording facts, chaining them and checking the chain. */
@NullMarked
package org.tenderway.audit.domain;

import org.jspecify.annotations.NullMarked;
