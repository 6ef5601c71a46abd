package org.tenderway.regime.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.Counted;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.regime.Regime;
import org.tenderway.regime.Regimes;
import org.tenderway.regime.StandstillAnswer;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.regime.StandstillQuestion;
import org.tenderway.regime.Standstills;
import org.tenderway.vocabulary.Refusal;

/** Answers from the table of standstills: the minimum is counted, a longer stated end binds, a shorter one is refused. */
@Component
class CountedStandstills implements Standstills {

    private final StandstillRules rules;
    private final Regimes regimes;
    private final Calendars calendars;

    CountedStandstills(StandstillRules rules, Regimes regimes, Calendars calendars) {
        this.rules = rules;
        this.regimes = regimes;
        this.calendars = calendars;
    }

    @Override
    public StandstillAnswer answer(StandstillQuestion question) {
        WorkingDayDefinition chosen = calendar(question);
        StandstillRule rule = rules.rule(question.regime(), question.channel());
        if (rule.duty() == StandstillDuty.NONE && question.statedEnd() == null) {
            return none(rule, question);
        }
        Refusal.unless(
                rule.count() != null || rule.goesByPost(),
                "statedEnd",
                "no standstill can be stated here: " + rule.why());
        Counted minimum = new MinimumPeriod(calendars, chosen).of(rule, question);
        List<String> steps = new ArrayList<>(minimum.steps());
        steps.add("The start is " + SpokenDay.of(question.start()) + ", when " + rule.startEvent());
        if (question.regime() == Regime.PCR2015) {
            steps.add(territory(chosen));
        }
        LocalDate end = bindingEnd(question, rule, minimum.lastDay(), steps);
        LocalDate signing = end.plusDays(1);
        steps.add("The standstill ends at midnight at the end of " + SpokenDay.of(end)
                + ", so the first day for signing is " + SpokenDay.of(signing));
        steps.addAll(validity(question));
        return new StandstillAnswer(
                rule.duty() == StandstillDuty.MANDATORY ? StandstillDuty.MANDATORY : StandstillDuty.VOLUNTARY,
                end,
                signing,
                steps,
                rule.source());
    }

    private StandstillAnswer none(StandstillRule rule, StandstillQuestion question) {
        MinimumPeriod.refusePostalFacts(question);
        List<String> steps = new ArrayList<>();
        steps.add(rule.why() == null ? "No standstill is owed" : rule.why());
        steps.add("The first day for signing is " + SpokenDay.of(question.start()) + ", when " + rule.startEvent());
        steps.addAll(validity(question));
        return new StandstillAnswer(StandstillDuty.NONE, null, question.start(), steps, rule.source());
    }

    private LocalDate bindingEnd(
            StandstillQuestion question, StandstillRule rule, LocalDate minimum, List<String> steps) {
        LocalDate stated = question.statedEnd();
        if (stated == null) {
            return minimum;
        }
        Refusal.unless(
                !stated.isBefore(minimum),
                "statedEnd",
                "the stated end " + SpokenDay.of(stated) + " is shorter than the minimum: the standstill may not end"
                        + " before " + SpokenDay.of(minimum) + " (" + rule.source() + ")");
        steps.add(
                stated.equals(minimum)
                        ? "The stated end " + SpokenDay.of(stated) + " is the minimum itself"
                        : "The stated end " + SpokenDay.of(stated) + " is later than the minimum "
                                + SpokenDay.of(minimum) + ", so it binds as stated");
        return stated;
    }

    private static @Nullable WorkingDayDefinition calendar(StandstillQuestion question) {
        String name = question.calendar();
        if (name == null || name.isBlank()) {
            return null;
        }
        Refusal.unless(
                question.regime() == Regime.PCR2015,
                "calendar",
                "calendar can be chosen for PCR2015 only; the law of "
                        + question.regime().code() + " names its own");
        return switch (name.strip().toUpperCase(Locale.ROOT)) {
            case "ANY_PART_OF_UK" -> WorkingDayDefinition.ANY_PART_OF_UK;
            case "ENGLAND_AND_WALES" -> WorkingDayDefinition.ENGLAND_AND_WALES;
            default -> throw new Refusal("calendar", "calendar is ANY_PART_OF_UK or ENGLAND_AND_WALES");
        };
    }

    private static String territory(@Nullable WorkingDayDefinition chosen) {
        return chosen == WorkingDayDefinition.ENGLAND_AND_WALES
                ? "Bank holidays of England and Wales count, as chosen; the Regulations name no territory"
                : "Bank holidays of any part of the United Kingdom count: the Regulations name no territory, and this"
                        + " reading is never too early";
    }

    private List<String> validity(StandstillQuestion question) {
        return LawInTime.notes(regimes.demands(question.regime()), question.start());
    }
}
