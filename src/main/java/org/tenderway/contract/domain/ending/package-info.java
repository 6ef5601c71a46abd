/** What follows an end: an extension, a new procurement, an orderly end or a named exception, each by its authority. */
@NullMarked
package org.tenderway.contract.domain.ending;

import org.jspecify.annotations.NullMarked;
