package org.tenderway.contract.domain;

import java.util.List;

/**
 * How long things take, as the council's table says.
 *
 * @param procurementMonths from the notice to the award
 * @param optionNoticeMonths how long before the end an option is taken up where the contract is silent
 * @param warningMonths how long before the last day to decide the first prompt comes at the latest
 * @param ladder months before the end on which somebody is asked
 * @param officerDecides whether an officer may decide on an extension instead of the members
 */
public record LeadTimes(
        int procurementMonths,
        int mobilisationMonths,
        int optionNoticeMonths,
        int warningMonths,
        List<Integer> ladder,
        boolean officerDecides,
        String source) {

    public LeadTimes {
        ladder = List.copyOf(ladder);
    }
}
