package org.tenderway.dashboard.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.TypedDay;
import org.tenderway.governance.CallIn;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Deadlines;
import org.tenderway.regime.Regime;
import org.tenderway.regime.Regimes;
import org.tenderway.regime.Standstills;
import org.tenderway.regime.TypedStandstill;
import org.tenderway.vocabulary.Refusal;

/** Three questions that officers ask before they act; the same answers as the JSON endpoints, in words. */
@Controller
class CalculatorPages {

    private static final String PAGE = "dashboard/calculators";
    private static final String DUTY_START = "dutyStart";

    private final Standstills standstills;
    private final Deadlines deadlines;
    private final Regimes regimes;
    private final Calendars calendars;

    CalculatorPages(Standstills standstills, Deadlines deadlines, Regimes regimes, Calendars calendars) {
        this.standstills = standstills;
        this.deadlines = deadlines;
        this.regimes = regimes;
        this.calendars = calendars;
    }

    @ModelAttribute
    void choices(Model model) {
        model.addAttribute(
                "regimeChoices",
                Arrays.stream(Regime.values())
                        .map(regime -> new Choice(regime.code(), regime.title()))
                        .toList());
        model.addAttribute(
                "channelChoices",
                Arrays.stream(Channel.values())
                        .map(channel -> new Choice(channel.name(), channel.title()))
                        .toList());
        model.addAttribute(
                "calendarChoices",
                List.of(
                        new Choice("ANY_PART_OF_UK", "Any part of the United Kingdom, the cautious reading"),
                        new Choice("ENGLAND_AND_WALES", "England and Wales")));
        model.addAttribute(
                "dutyChoices",
                deadlines.duties().stream()
                        .map(duty -> new Choice(duty.code(), duty.title() + ", from: " + duty.startEvent()))
                        .toList());
        model.addAttribute("demands", regimes.all());
    }

    @GetMapping("/calculators")
    String calculators() {
        return PAGE;
    }

    @GetMapping("/calculators/standstill")
    String standstill(@ModelAttribute("typed") TypedStandstill typed, Model model) {
        List<Refusal> unreadable = typed.unreadable();
        if (unreadable.isEmpty()) {
            answer(model, "standstill", () -> CalculatorAnswer.of(standstills.answer(typed.question())));
        } else {
            refuse(model, unreadable);
        }
        return PAGE;
    }

    @GetMapping("/calculators/call-in")
    String callIn(@RequestParam(required = false) @Nullable String publishedOn, Model model) {
        model.addAttribute("publishedOn", publishedOn);
        answer(
                model,
                "callIn",
                () -> CalculatorAnswer.of(CallIn.of(TypedDay.required("publishedOn", publishedOn), calendars)));
        return PAGE;
    }

    @GetMapping("/calculators/deadline")
    String deadline(
            @RequestParam(required = false) @Nullable String duty,
            @RequestParam(required = false) @Nullable String dutyStart,
            Model model) {
        model.addAttribute("duty", duty);
        model.addAttribute(DUTY_START, dutyStart);
        List<Refusal> unreadable = new ArrayList<>();
        if (duty == null || duty.isBlank()) {
            unreadable.add(new Refusal("duty", "choose a duty"));
        }
        try {
            TypedDay.required(DUTY_START, dutyStart);
        } catch (Refusal refusal) {
            unreadable.add(refusal);
        }
        if (unreadable.isEmpty()) {
            answer(
                    model,
                    "deadline",
                    () -> CalculatorAnswer.of(
                            deadlines.answer(String.valueOf(duty), TypedDay.required(DUTY_START, dutyStart))));
        } else {
            refuse(model, unreadable);
        }
        return PAGE;
    }

    private static void answer(Model model, String name, Asking asking) {
        try {
            model.addAttribute(name + "Answer", asking.answer());
        } catch (Refusal refusal) {
            refuse(model, List.of(refusal));
        }
    }

    private static void refuse(Model model, List<Refusal> refusals) {
        List<CalculatorAnswer.Problem> problems =
                refusals.stream().map(CalculatorAnswer.Problem::of).toList();
        model.addAttribute("errors", problems);
    }

    /** An entry of a select box. */
    record Choice(String value, String label) {}

    private interface Asking {

        CalculatorAnswer answer();
    }
}
