package org.tenderway.contract.domain.performance;

/**
 * A proposal to stop new placements.
 *
 * @param immediate whether a risk cannot wait for the provider's answer
 */
public record Proposal(SuspensionReason reason, String because, boolean immediate) {}
