package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** The chair of one question set. */
@Embeddable
record DraftChair(String questionSet, String userId) {}
