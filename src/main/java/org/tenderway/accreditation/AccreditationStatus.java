package org.tenderway.accreditation;

/** Where a provider stands with an accredited list. */
public enum AccreditationStatus {
    INVITED,
    APPLIED,
    NOT_ACCREDITED,
    ACCREDITED,
    LAPSED
}
