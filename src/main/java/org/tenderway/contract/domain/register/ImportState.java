package org.tenderway.contract.domain.register;

/** How far an import is. */
public enum ImportState {
    CHECKED,
    RUNNING,
    DONE,
    FAILED
}
