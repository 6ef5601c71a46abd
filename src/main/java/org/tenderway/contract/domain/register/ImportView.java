package org.tenderway.contract.domain.register;

import java.util.List;

/**
 * An import as its page shows it.
 *
 * @param past rows of contracts that have ended already and come in as history
 * @param done how many rows are through, while it runs
 * @param outcome a sentence once it is over
 */
public record ImportView(
        String id,
        String fileName,
        String uploadedBy,
        ImportState state,
        int total,
        int running,
        int past,
        int changed,
        int unchanged,
        int refused,
        int problems,
        int done,
        String outcome,
        List<Finding> findings) {

    public ImportView {
        findings = List.copyOf(findings);
    }

    public int toDo() {
        return running + past + changed;
    }

    /** Whether there is something to take over and nothing in its way. */
    public boolean mayBeConfirmed() {
        return state == ImportState.CHECKED && problems == 0 && toDo() > 0;
    }
}
