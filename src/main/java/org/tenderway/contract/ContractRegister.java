package org.tenderway.contract;

/** Enters contracts that already run, as they stand. */
public interface ContractRegister {

    /**
     * Registers a running contract and answers its reference, such as {@code HC-2018-OLD-1}.
     *
     * @throws org.tenderway.vocabulary.Refusal when it is registered already, has ended, or its dates do not agree
     */
    String register(NewContract contract);
}
