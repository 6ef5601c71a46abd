package org.tenderway.contract.domain;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a council may set for its contracts.
 *
 * @param promptMonths how many months before the end of a term somebody is asked what follows
 * @param transitionMonths how long mobilisation and transition last, counted from the start of the contracts
 */
@ConfigurationProperties("tenderway.contract")
public record ContractDefaults(
        @DefaultValue({"12", "9", "6", "3", "1"}) List<Integer> promptMonths, @DefaultValue("4") int transitionMonths) {

    PromptLadder ladder() {
        return new PromptLadder(promptMonths);
    }
}
