package org.tenderway.contract.domain.transition;

/** A risk of a transition as it is typed and shown. */
public record RiskView(
        String id, String title, String likelihood, String impact, String owner, String mitigation, boolean open) {}
