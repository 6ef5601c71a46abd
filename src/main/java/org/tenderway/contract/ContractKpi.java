package org.tenderway.contract;

/** What the contract is measured by, and the target where there is one. */
public record ContractKpi(String name, String target) {}
