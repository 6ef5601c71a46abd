package org.tenderway.contract.domain.register;

/**
 * What somebody looks for in the register; an empty part asks nothing.
 *
 * @param text part of a reference, title, supplier, service or the name of a party
 * @param state a status such as SIGNED, or RED, AMBER or GREEN for how soon it ends
 * @param sort end, reference, title, supplier or value
 * @param page counted from 1
 */
public record RegisterQuery(String text, String state, String owner, String service, String sort, int page) {}
