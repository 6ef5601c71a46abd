package org.tenderway.evaluation;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** The answer of a bidder about its price was judged; how and why stays with the evaluation. */
public record PriceJudged(CaseReference caseReference, String subject, String what) implements CaseEvent {}
