/** Rules of decisions: clearance, outcomes, publication and call-in. */
@NullMarked
package org.tenderway.governance.domain;

import org.jspecify.annotations.NullMarked;
