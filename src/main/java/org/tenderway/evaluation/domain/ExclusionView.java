package org.tenderway.evaluation.domain;

import java.time.Instant;

/** A check of one tenderer. */
public record ExclusionView(
        String supplier, String supplierName, ExclusionFinding finding, String checkedBy, Instant checkedAt) {}
