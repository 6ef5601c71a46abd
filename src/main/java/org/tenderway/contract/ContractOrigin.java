package org.tenderway.contract;

/** How a contract came into the register. */
public enum ContractOrigin {
    /** Awarded in a tender here: it needs a signature through its gates. */
    AWARDED,
    /** Entered as it stood, typed or imported. */
    REGISTERED,
    /** Given to a provider on an accredited list: it ends with the list. */
    ACCREDITED
}
