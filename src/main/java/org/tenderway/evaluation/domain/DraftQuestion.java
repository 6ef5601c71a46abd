package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** A question and the set that it stands in. */
@Embeddable
record DraftQuestion(String criterion, String questionSet) {}
