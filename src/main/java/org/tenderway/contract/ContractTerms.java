package org.tenderway.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a contract says about its own end.
 *
 * @param optionMonths the options in order, in months; 3+2+2 years has 24 and 24. Empty where only a ceiling is known
 * @param optionNotice how long before the end an option must be taken up, or null
 * @param terminationNotice how long before a termination the other party must be told, or null
 */
public record ContractTerms(
        List<Integer> optionMonths, @Nullable NoticePeriod optionNotice, @Nullable NoticePeriod terminationNotice) {

    public static final ContractTerms NONE = new ContractTerms(List.of(), null, null);

    public ContractTerms {
        optionMonths = List.copyOf(optionMonths);
    }
}
