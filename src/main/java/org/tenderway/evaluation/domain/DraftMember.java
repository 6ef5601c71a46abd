package org.tenderway.evaluation.domain;

import jakarta.persistence.Embeddable;

/** An evaluator of one question set, with the department that they come from. */
@Embeddable
public record DraftMember(String questionSet, String userId, String department) {}
