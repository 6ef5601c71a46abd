package org.tenderway.contract.domain.performance;

/** What was found on one criterion: the code of a band, and a note. */
public record Finding(String band, String note) {

    public static final Finding NONE = new Finding("", "");
}
