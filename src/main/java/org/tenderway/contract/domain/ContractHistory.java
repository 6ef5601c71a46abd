package org.tenderway.contract.domain;

import java.util.List;

/** What happened to a contract's end so far, for its page. */
public record ContractHistory(List<ExtensionEntry> extensions, List<PromptEntry> prompts, boolean lettingEnd) {

    public ContractHistory {
        extensions = List.copyOf(extensions);
        prompts = List.copyOf(prompts);
    }
}
