package org.tenderway.accreditation;

/** A standard that a provider missed, and why, in words the provider may read. */
public record FailedCriterion(String code, String title, String reason) {}
