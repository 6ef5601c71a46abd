package org.tenderway.contract.domain.change;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tenderway.identity.Actor;
import org.tenderway.vocabulary.Refusal;

/** When each party signed a change, and who signed for it. */
@Embeddable
public record BothSignatures(
        LocalDate councilSignedOn,
        String councilSignatory,
        String signedBy,
        LocalDate providerSignedOn,
        String providerSignatory) {

    static BothSignatures of(
            @Nullable LocalDate council, @Nullable LocalDate provider, String signatory, Actor by, LocalDate today) {
        if (provider == null) {
            throw new Refusal("providerSignedOn", "enter the day on which the provider signed");
        }
        Refusal.unless(!signatory.isBlank(), "providerSignatory", "say who signed for the provider");
        Refusal.unless(signatory.length() <= 200, "providerSignatory", "keep this within 200 characters");
        return new BothSignatures(
                council == null ? today : council, by.name(), by.userId(), provider, signatory.strip());
    }

    LocalDate lastDay() {
        return councilSignedOn.isAfter(providerSignedOn) ? councilSignedOn : providerSignedOn;
    }
}
