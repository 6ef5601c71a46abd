package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** One bid that one evaluator stays away from. */
@Embeddable
record Aside(String userId, String bid) {}
