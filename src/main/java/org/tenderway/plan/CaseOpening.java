package org.tenderway.plan;

import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * What it takes to open a case from an intention.
 *
 * @param consulted which portfolio holders were consulted, and when
 */
public record CaseOpening(CaseReference openedCase, String title, Money estimatedValue, String consulted) {}
