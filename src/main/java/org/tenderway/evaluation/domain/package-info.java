/** The rules of evaluation: panel, conflicts, scores, moderation, prices, ranking. */
@NullMarked
package org.tenderway.evaluation.domain;

import org.jspecify.annotations.NullMarked;
