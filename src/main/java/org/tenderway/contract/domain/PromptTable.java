package org.tenderway.contract.domain;

import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.Money;

/** Asked how long things take; answered by the table {@code contract-prompts} that councils change. */
public interface PromptTable {

    /** @param value what the contract is worth, or null where nobody knows */
    LeadTimes leadTimes(ProcedureKind procedure, @Nullable Money value);
}
