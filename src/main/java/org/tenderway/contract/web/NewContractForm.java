package org.tenderway.contract.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tenderway.contract.NewContract;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** What a contract manager types to register a running contract. */
record NewContractForm(
        String caseReference,
        String title,
        String supplier,
        String startsOn,
        String endsOn,
        String ceilingEnd,
        String extendedTo,
        String extensionReason) {

    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    static final NewContractForm EMPTY = new NewContractForm("", "", "", "", "", "", "", "");

    NewContractForm {
        caseReference = Objects.requireNonNullElse(caseReference, "");
        title = Objects.requireNonNullElse(title, "");
        supplier = Objects.requireNonNullElse(supplier, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        endsOn = Objects.requireNonNullElse(endsOn, "");
        ceilingEnd = Objects.requireNonNullElse(ceilingEnd, "");
        extendedTo = Objects.requireNonNullElse(extendedTo, "");
        extensionReason = Objects.requireNonNullElse(extensionReason, "");
    }

    NewContract read() {
        LocalDate ends = day("endsOn", endsOn);
        return new NewContract(
                CaseReference.typed(caseReference),
                title,
                supplier,
                day("startsOn", startsOn),
                ends,
                day("ceilingEnd", ceilingEnd),
                extendedTo.isBlank() ? null : day("extendedTo", extendedTo),
                extensionReason.strip());
    }

    /** The rule of extensions names its own fields; here they have others. */
    static String fieldOf(String field) {
        return Map.of("newEnd", "extendedTo", "reason", "extensionReason").getOrDefault(field, field);
    }

    static LocalDate day(String field, String typed) {
        try {
            if (DAY.matcher(typed.strip()).matches()) {
                return LocalDate.parse(typed.strip());
            }
        } catch (DateTimeException noSuchDay) {
            // Said below, as for everything else that is no date.
        }
        throw new Refusal(field, "enter a date that exists, for example 2018-09-30");
    }
}
