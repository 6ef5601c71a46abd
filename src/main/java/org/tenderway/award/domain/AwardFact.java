package org.tenderway.award.domain;

import org.tenderway.vocabulary.CaseEvent;
import org.tenderway.vocabulary.CaseReference;

/** How each fact of an award is made from its words. */
interface AwardFact {

    CaseEvent of(CaseReference caseReference, String subject, String what, String why);
}
