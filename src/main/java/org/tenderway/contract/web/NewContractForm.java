package org.tenderway.contract.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.ContractParticulars;
import org.tenderway.contract.ContractSourcing;
import org.tenderway.contract.ContractTerms;
import org.tenderway.contract.ContractValue;
import org.tenderway.contract.NewContract;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;
import org.tenderway.vocabulary.TermLength;

/** What a contract manager types to register a running contract. */
record NewContractForm(
        String caseReference,
        String title,
        String supplier,
        String startsOn,
        String endsOn,
        String ceilingEnd,
        String extendedTo,
        String extensionReason,
        String councilReference,
        String service,
        String term,
        String value,
        String annualValue,
        String owner) {

    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

    static final NewContractForm EMPTY = new NewContractForm("", "", "", "", "", "", "", "", "", "", "", "", "", "");

    NewContractForm {
        caseReference = Objects.requireNonNullElse(caseReference, "");
        title = Objects.requireNonNullElse(title, "");
        supplier = Objects.requireNonNullElse(supplier, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        endsOn = Objects.requireNonNullElse(endsOn, "");
        ceilingEnd = Objects.requireNonNullElse(ceilingEnd, "");
        extendedTo = Objects.requireNonNullElse(extendedTo, "");
        extensionReason = Objects.requireNonNullElse(extensionReason, "");
        councilReference = Objects.requireNonNullElse(councilReference, "");
        service = Objects.requireNonNullElse(service, "");
        term = Objects.requireNonNullElse(term, "");
        value = Objects.requireNonNullElse(value, "");
        annualValue = Objects.requireNonNullElse(annualValue, "");
        owner = Objects.requireNonNullElse(owner, "");
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
                extensionReason.strip(),
                ContractOrigin.REGISTERED,
                "",
                terms(),
                particulars());
    }

    private ContractTerms terms() {
        return term.isBlank()
                ? ContractTerms.NONE
                : new ContractTerms(TermLength.of(term).optionMonths(), null, null);
    }

    private ContractParticulars particulars() {
        return new ContractParticulars(
                councilReference.strip(),
                service.strip(),
                "",
                "",
                owner.strip(),
                term.isBlank() ? "" : TermLength.of(term).words(),
                null,
                "",
                List.of(),
                new ContractValue(money("value", value), money("annualValue", annualValue), null, ""),
                List.of(),
                List.of(),
                List.of(),
                ContractSourcing.UNKNOWN);
    }

    private static @Nullable Money money(String field, String typed) {
        try {
            return typed.isBlank() ? null : Money.of(typed);
        } catch (Refusal refusal) {
            throw new Refusal(field, refusal.reason());
        }
    }

    /** The rule of extensions names its own fields; here they have others. */
    static String fieldOf(String field) {
        return Map.of("newEnd", "extendedTo", "reason", "extensionReason", "reference", "councilReference")
                .getOrDefault(field, field);
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
