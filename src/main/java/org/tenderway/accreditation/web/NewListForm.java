package org.tenderway.accreditation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.tenderway.accreditation.NewAccreditedList;
import org.tenderway.accreditation.NewCriterion;
import org.tenderway.calendar.TypedDay;
import org.tenderway.regime.Regime;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;
import org.tenderway.vocabulary.Refusal;

/** What a commissioner types to open a list. */
record NewListForm(
        String reference,
        String title,
        String council,
        String partner,
        String regime,
        String estimatedValue,
        String startsOn,
        String endsOn,
        String ceilingEnd,
        String promptMonths,
        String renewalMonths,
        String criteria,
        String because) {

    private static final Pattern WHOLE = Pattern.compile("[0-9]{1,3}");
    private static final int MOST = 60;

    static final NewListForm EMPTY =
            new NewListForm("", "", "", "", "PCR2015", "", "", "", "", "18, 12, 9, 6, 3", "24", "", "");

    NewListForm {
        reference = Objects.requireNonNullElse(reference, "");
        title = Objects.requireNonNullElse(title, "");
        council = Objects.requireNonNullElse(council, "");
        partner = Objects.requireNonNullElse(partner, "");
        regime = Objects.requireNonNullElse(regime, "");
        estimatedValue = Objects.requireNonNullElse(estimatedValue, "");
        startsOn = Objects.requireNonNullElse(startsOn, "");
        endsOn = Objects.requireNonNullElse(endsOn, "");
        ceilingEnd = Objects.requireNonNullElse(ceilingEnd, "");
        promptMonths = Objects.requireNonNullElse(promptMonths, "");
        renewalMonths = Objects.requireNonNullElse(renewalMonths, "");
        criteria = Objects.requireNonNullElse(criteria, "");
        because = Objects.requireNonNullElse(because, "");
    }

    NewAccreditedList read() {
        Refusal.unless(because.length() <= 4000, "because", "keep this within 4,000 characters");
        return new NewAccreditedList(
                CaseReference.typed(reference),
                title,
                council,
                partner,
                Regime.ofCode(regime).orElseThrow(() -> new Refusal("regime", "choose a regime")),
                false,
                Money.of(estimatedValue),
                false,
                day("startsOn", startsOn),
                day("endsOn", endsOn),
                day("ceilingEnd", ceilingEnd),
                months("promptMonths", promptMonths),
                months("renewalMonths", renewalMonths).get(0),
                List.of(3, 1, 0),
                standards(),
                because);
    }

    private static LocalDate day(String field, String typed) {
        try {
            return TypedDay.required(field, typed);
        } catch (Refusal none) {
            throw new Refusal(field, "enter a date that exists, for example 2025-03-31");
        }
    }

    private static List<Integer> months(String field, String typed) {
        return Arrays.stream(typed.split(",", -1))
                .map(String::strip)
                .map(month -> {
                    Refusal.unless(WHOLE.matcher(month).matches(), field, "enter whole months, for example 18, 12, 9");
                    return Integer.valueOf(month);
                })
                .toList();
    }

    private List<NewCriterion> standards() {
        List<String> lines = criteria.lines().filter(line -> !line.isBlank()).toList();
        Refusal.unless(lines.size() <= MOST, "criteria", "a list has at most %d minimum standards".formatted(MOST));
        List<NewCriterion> read = new ArrayList<>();
        for (String line : lines) {
            List<String> cells =
                    Arrays.stream(line.split(";", -1)).map(String::strip).toList();
            Refusal.unless(
                    cells.size() >= 4 && cells.size() <= 6,
                    "criteria",
                    "line %d: give CODE; title; minimum; evidence".formatted(read.size() + 1));
            List<String> marks = cells.subList(4, cells.size());
            read.add(new NewCriterion(
                    cells.get(0),
                    cells.get(1),
                    cells.get(2),
                    cells.get(3),
                    marks.contains("restricted"),
                    marks.contains("registration")));
        }
        return read;
    }

    /** Money and the reference of a case name their own fields; here they have others. */
    static Refusal placed(Refusal refused) {
        return switch (refused.field()) {
            case "amount" -> new Refusal("estimatedValue", refused.reason());
            case "caseReference" -> new Refusal("reference", refused.reason());
            default -> refused;
        };
    }
}
