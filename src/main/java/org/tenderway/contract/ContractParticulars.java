package org.tenderway.contract;

/**
 * What else the register holds of a contract.
 *
 * @param service the kind of service in the council's words, such as "Residential care", or empty
 * @param owner user id of the contract manager who looks after it, or empty
 */
public record ContractParticulars(String service, String owner) {

    public static final ContractParticulars NONE = new ContractParticulars("", "");
}
