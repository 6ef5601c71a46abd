package org.tenderway.referral.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.tenderway.accreditation.Registration;
import org.tenderway.calendar.TypedDay;
import org.tenderway.referral.AmountUnit;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.Urgency;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** What a placement officer types, or a system sends, for one request. */
record RequestForm(
        @Nullable String caseReference,
        @Nullable String lot,
        @Nullable String accreditedList,
        @Nullable String service,
        @Nullable String neededFrom,
        @Nullable String amount,
        @Nullable String unit,
        @Nullable String urgency,
        @Nullable String registration,
        @Nullable String area,
        @Nullable String systemReference,
        @Nullable String choices,
        @Nullable String outstanding) {

    static final RequestForm EMPTY = new RequestForm("", "", "", "", "", "", "HOURS", "", "", "", "", "", "");

    RequestForm {
        caseReference = Objects.requireNonNullElse(caseReference, "");
        lot = Objects.requireNonNullElse(lot, "");
        accreditedList = Objects.requireNonNullElse(accreditedList, "");
        service = Objects.requireNonNullElse(service, "");
        neededFrom = Objects.requireNonNullElse(neededFrom, "");
        amount = Objects.requireNonNullElse(amount, "");
        unit = Objects.requireNonNullElse(unit, "");
        urgency = Objects.requireNonNullElse(urgency, "");
        registration = Objects.requireNonNullElse(registration, "");
        area = Objects.requireNonNullElse(area, "");
        systemReference = Objects.requireNonNullElse(systemReference, "");
        choices = Objects.requireNonNullElse(choices, "");
        outstanding = Objects.requireNonNullElse(outstanding, "");
    }

    /** The same need once more, to be placed without an offer. */
    static RequestForm like(RequestView request) {
        Integer lot = request.lot();
        Registration registered = request.registration();
        return new RequestForm(
                request.caseReference().value(),
                lot == null ? "" : lot.toString(),
                request.accreditedList(),
                request.service(),
                request.neededFrom().toString(),
                request.amount().stripTrailingZeros().toPlainString(),
                request.unit().name(),
                request.urgency().name(),
                registered == null ? "" : registered.name(),
                request.area(),
                request.systemReference(),
                "",
                "");
    }

    /** What the lists on its page offer. */
    static void offer(Model model) {
        model.addAttribute("units", Choice.of(AmountUnit.values(), AmountUnit::label));
        model.addAttribute("urgencies", Choice.of(Urgency.values(), Urgency::label));
        model.addAttribute("registrations", Choice.of(Registration.values(), Registration::label));
    }

    NewRequest read() {
        String list = text(accreditedList).strip().toUpperCase(Locale.ROOT);
        CaseReference ofCase = CaseReference.typed(text(caseReference));
        return new NewRequest(
                ofCase,
                number(text(lot)),
                list,
                text(service),
                day(),
                amount(text(amount)),
                AmountUnit.typed(text(unit)),
                Urgency.typed(text(urgency)),
                registration(text(registration)),
                text(area),
                text(systemReference),
                chosen(text(choices)),
                List.of("true", "on").contains(text(outstanding)));
    }

    private LocalDate day() {
        try {
            return TypedDay.required("neededFrom", neededFrom);
        } catch (Refusal refusal) {
            throw new Refusal("neededFrom", "enter the day from which it is needed, for example 2018-07-09");
        }
    }

    private static @Nullable Integer number(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        Refusal.unless(typed.strip().matches("[0-9]{1,3}"), "lot", "enter the number of the lot");
        return Integer.valueOf(typed.strip());
    }

    private static BigDecimal amount(String typed) {
        Refusal.unless(
                typed.strip().matches("[0-9]{1,4}(\\.[0-9]{1,2})?"), "amount", "enter an amount such as 14 or 3.5");
        return new BigDecimal(typed.strip());
    }

    private static @Nullable Registration registration(String typed) {
        return Arrays.stream(Registration.values())
                .filter(each -> each.name().equalsIgnoreCase(typed.strip()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> chosen(String typed) {
        return Arrays.stream(typed.split("[,\\s]+"))
                .map(choice -> choice.strip().toUpperCase(Locale.ROOT))
                .filter(choice -> !choice.isEmpty())
                .toList();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
