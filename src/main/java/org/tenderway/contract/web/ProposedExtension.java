package org.tenderway.contract.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.ending.NewExtension;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** An extension as it is typed. */
record ProposedExtension(String newEnd, String mostSpent, String reason) {

    static final ProposedExtension NONE = new ProposedExtension("", "", "");

    ProposedExtension {
        newEnd = Objects.requireNonNullElse(newEnd, "");
        mostSpent = Objects.requireNonNullElse(mostSpent, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    NewExtension read() {
        return new NewExtension(NewContractForm.day("newEnd", newEnd), "", "", reason, money(), "");
    }

    private @Nullable Money money() {
        try {
            return mostSpent.isBlank() ? null : Money.of(mostSpent);
        } catch (Refusal unreadable) {
            throw new Refusal("mostSpent", unreadable.reason());
        }
    }
}
