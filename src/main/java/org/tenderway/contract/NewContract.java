package org.tenderway.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A contract that already runs, as it stands.
 *
 * @param supplier reference of a known supplier
 * @param endsOn last day of the term before the extension, or of the term if it was not extended
 * @param ceilingEnd the last day that any extension may reach
 * @param extendedTo the last day after an extension made already, or null
 * @param extensionReason why it was extended; needed with an extension
 * @param origin how it came here; never {@link ContractOrigin#AWARDED}, which takes a signature
 * @param accreditation the accreditation that gave it, or empty
 */
public record NewContract(
        CaseReference caseReference,
        String title,
        String supplier,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate ceilingEnd,
        @Nullable LocalDate extendedTo,
        String extensionReason,
        ContractOrigin origin,
        String accreditation,
        ContractTerms terms,
        ContractParticulars particulars) {

    /** A contract of which no more than its term is known. */
    public NewContract(
            CaseReference caseReference,
            String title,
            String supplier,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate ceilingEnd,
            @Nullable LocalDate extendedTo,
            String extensionReason) {
        this(
                caseReference,
                title,
                supplier,
                startsOn,
                endsOn,
                ceilingEnd,
                extendedTo,
                extensionReason,
                ContractOrigin.REGISTERED,
                "",
                ContractTerms.NONE,
                ContractParticulars.NONE);
    }
}
