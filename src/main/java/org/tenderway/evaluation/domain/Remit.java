package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** One question that one evaluator scores. */
@Embeddable
record Remit(String userId, String criterion) {}
