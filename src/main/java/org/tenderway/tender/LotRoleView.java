package org.tenderway.tender;

import org.tenderway.vocabulary.CaseReference;

/**
 * One lot in one role: it is evaluated, awarded, held in standstill and contracted apart from all others.
 *
 * @param reference business key, such as {@code HC-2018-LEAD-6}
 * @param places providers wanted
 * @param incumbent who serves the lot today, or empty
 * @param scope what only this role also serves, or empty
 */
public record LotRoleView(
        String reference,
        String tender,
        CaseReference caseReference,
        int lot,
        String lotName,
        ProviderRole role,
        int places,
        String incumbent,
        String scope) {

    /** "Lot 6 Rushcliffe, lead". */
    public String title() {
        return "Lot %d %s, %s".formatted(lot, lotName, role.word());
    }
}
