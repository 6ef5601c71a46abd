package org.tenderway.contract;

/** A paper of the contract: its title and where it lies. */
public record ContractDocument(String title, String place) {}
