package org.tenderway.contract.domain.register;

import org.tenderway.contract.NewContract;

/**
 * A contract on its way into the register under the reference it will have.
 *
 * @param past whether it had ended before it came
 */
public record NumberedContract(String reference, NewContract contract, boolean past) {}
