package org.tenderway.evaluation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A question whose scores a chair has locked in one round. */
@Embeddable
record AgreedQuestion(@Column int scoringRound, String criterion) {}
