package org.tenderway.plan;

/** An option that was looked at, whether it was taken, and why. */
public record OptionConsidered(String option, boolean taken, String reason) {}
