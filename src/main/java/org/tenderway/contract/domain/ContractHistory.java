package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What happened to a contract's ends so far, for its page.
 *
 * @param outcomes what became of each end that is behind it
 */
public record ContractHistory(
        List<ExtensionEntry> extensions,
        List<PromptEntry> prompts,
        boolean lettingEnd,
        Map<LocalDate, EndOutcome> outcomes) {

    public ContractHistory {
        extensions = List.copyOf(extensions);
        prompts = List.copyOf(prompts);
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
    }
}
