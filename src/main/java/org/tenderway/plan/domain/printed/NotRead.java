package org.tenderway.plan.domain.printed;

/** These words are no date of this grammar. */
final class NotRead extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
