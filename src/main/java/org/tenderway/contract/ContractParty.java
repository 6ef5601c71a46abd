package org.tenderway.contract;

import java.util.List;

/**
 * A body that holds the contract with the council or through it.
 *
 * @param role such as "joint commissioner", or empty
 * @param aliases other names under which papers know it
 */
public record ContractParty(String name, String role, List<String> aliases) {

    public ContractParty {
        aliases = List.copyOf(aliases);
    }

    public boolean isCalled(String wanted) {
        return name.equalsIgnoreCase(wanted) || aliases.stream().anyMatch(wanted::equalsIgnoreCase);
    }
}
