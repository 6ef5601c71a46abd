/** The pages of the evaluation room: matrices that no engine form could hold or hide. */
@NullMarked
package org.tenderway.evaluation.web;

import org.jspecify.annotations.NullMarked;
