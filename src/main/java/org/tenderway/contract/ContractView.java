package org.tenderway.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;

/**
 * A contract as others may see it.
 *
 * @param lotRole the lot-role it was awarded in, or empty for a legacy contract
 * @param legacy whether it was registered as it stood, not awarded here
 * @param ceilingEnd the last day that any extension may reach
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
        @Nullable LocalDate nextPromptOn) {}
