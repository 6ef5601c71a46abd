package org.tenderway.contract.domain.register;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractStatus;
import org.tenderway.vocabulary.Money;

/**
 * One page of the register and where it stands among the others.
 *
 * @param more there are more than the total, which are neither counted nor listed
 */
public record RegisterPage(List<Line> lines, int total, boolean more, int page, int pages) {

    public RegisterPage {
        lines = List.copyOf(lines);
    }

    /** A contract in the list. */
    public record Line(
            String reference,
            String councilReference,
            String title,
            String supplierName,
            String service,
            String owner,
            ContractStatus status,
            LocalDate endsOn,
            @Nullable Money value) {}
}
