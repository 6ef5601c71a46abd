package org.tenderway.contract.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.domain.ending.ExtensionKind;
import org.tenderway.contract.domain.ending.NewExtension;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** What somebody types to propose an extension. */
record TypedExtension(
        String newEnd, String extensionKind, String ground, String reason, String mostSpent, String besideIt) {

    static final TypedExtension NONE = new TypedExtension("", "", "", "", "", "");

    TypedExtension {
        newEnd = Objects.requireNonNullElse(newEnd, "");
        extensionKind = Objects.requireNonNullElse(extensionKind, "");
        ground = Objects.requireNonNullElse(ground, "");
        reason = Objects.requireNonNullElse(reason, "");
        mostSpent = Objects.requireNonNullElse(mostSpent, "");
        besideIt = Objects.requireNonNullElse(besideIt, "");
    }

    /** One kind of extension, to choose from. */
    record Kind(String value, String label) {}

    static List<Kind> kinds() {
        return Arrays.stream(ExtensionKind.values())
                .map(kind -> new Kind(kind.code(), kind.label()))
                .toList();
    }

    NewExtension read() {
        return new NewExtension(
                TypedChange.optionalDay("newEnd", newEnd), extensionKind, ground, reason, spent(), besideIt);
    }

    private @Nullable Money spent() {
        try {
            return mostSpent.isBlank() ? null : Money.of(mostSpent);
        } catch (Refusal refusal) {
            throw new Refusal("mostSpent", refusal.reason());
        }
    }
}
