package org.tenderway.evaluation;

import java.time.LocalDate;
import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** A bidder is asked to explain its price. The subject is the lot-role; no figure is in it. */
public record PriceQuestioned(
        CaseReference caseReference, String subject, String bid, String supplier, LocalDate answerBy, String what)
        implements CaseEvent {}
