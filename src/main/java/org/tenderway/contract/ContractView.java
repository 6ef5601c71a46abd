package org.tenderway.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A contract as others may see it.
 *
 * @param lotRole the lot-role it was awarded in, or empty for a legacy contract
 * @param legacy whether it was registered as it stood, not awarded here
 * @param accreditation the accreditation that gave it, or empty
 * @param ceilingEnd the last day that any extension may reach
 * @param initialEnd the last day before any extension
 */
public record ContractView(
        String reference,
        CaseReference caseReference,
        String lotRole,
        String title,
        String supplier,
        String supplierName,
        ContractStatus status,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate ceilingEnd,
        @Nullable LocalDate signedOn,
        String extensionReason,
        boolean legacy,
        ContractOrigin origin,
        String accreditation,
        @Nullable LocalDate nextPromptOn,
        LocalDate initialEnd) {

    /** A contract without an accreditation, never extended. */
    public ContractView(
            String reference,
            CaseReference caseReference,
            String lotRole,
            String title,
            String supplier,
            String supplierName,
            ContractStatus status,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate ceilingEnd,
            @Nullable LocalDate signedOn,
            String extensionReason,
            boolean legacy,
            @Nullable LocalDate nextPromptOn) {
        this(
                reference,
                caseReference,
                lotRole,
                title,
                supplier,
                supplierName,
                status,
                startsOn,
                endsOn,
                ceilingEnd,
                signedOn,
                extensionReason,
                legacy,
                legacy ? ContractOrigin.REGISTERED : ContractOrigin.AWARDED,
                "",
                nextPromptOn,
                endsOn);
    }
}
