package org.tenderway.contract.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/**
 * What is put to an authority about a contract.
 *
 * @param subject the business key of what is to be decided
 * @param value the most that is spent by it, or null where nobody has said
 * @param proposer user id of whoever proposed it, and so takes no part in deciding it
 */
public record Matter(
        CaseReference caseReference,
        String contract,
        String subject,
        String title,
        List<String> recommendations,
        @Nullable Money value,
        String proposer) {

    public Matter {
        recommendations = List.copyOf(recommendations);
    }
}
