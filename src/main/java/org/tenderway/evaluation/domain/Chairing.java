package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** The chair of one question. */
@Embeddable
record Chairing(String criterion, String userId) {}
