package org.tenderway.evaluation.domain;

import org.tenderway.evaluation.ExclusionGround;

/**
 * What was found about a tenderer.
 *
 * @param continuing whether the circumstances continue or are likely to happen again, after any self-cleaning
 */
public record ExclusionFinding(ExclusionGround ground, boolean continuing, boolean excluded, String reason) {}
