package org.tenderway.contract.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tenderway.calendar.Calendars;
import org.tenderway.calendar.WorkingDayDefinition;
import org.tenderway.calendar.WorkingDays;
import org.tenderway.contract.NoticePeriod;
import org.tenderway.contract.domain.Timetable.Step;
import org.tenderway.governance.CallIn;
import org.tenderway.governance.CommitteeCalendar;
import org.tenderway.governance.GovernanceModel;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.LatestMeeting;

/** Counts back from the end of a term, or from the notice of its option, to the last day on which deciding still helps. */
@Component
public class LastDays {

    private static final String EXECUTIVE = "EXECUTIVE";

    private final PromptTable table;
    private final CommitteeCalendar committees;
    private final GovernanceModels models;
    private final Calendars calendars;

    LastDays(PromptTable table, CommitteeCalendar committees, GovernanceModels models, Calendars calendars) {
        this.table = table;
        this.committees = committees;
        this.models = models;
        this.calendars = calendars;
    }

    public Timetable of(EndOfTerm about) {
        LeadTimes times = table.leadTimes(about.procedure(), about.value());
        List<Step> reprocure = reprocure(about, times);
        List<Step> extend = about.isExtendable() ? extend(about, times) : List.of();
        return new Timetable(reprocure, extend, last(reprocure), extend.isEmpty() ? null : last(extend), times);
    }

    /** Every prompt of the ladder, and two that warn of the last days themselves. */
    static EndPlan plan(EndOfTerm about, Timetable timetable) {
        LeadTimes times = timetable.leadTimes();
        LocalDate extendBy = timetable.extendBy();
        Stream<LocalDate> warnings = Stream.of(
                timetable.reprocureBy().minusMonths(times.warningMonths()),
                timetable.reprocureBy().minusMonths(1),
                (extendBy == null ? timetable.reprocureBy() : extendBy).minusMonths(1));
        List<LocalDate> days = Stream.concat(times.ladder().stream().map(about.end()::minusMonths), warnings)
                .filter(day -> day.isBefore(about.end()))
                .toList();
        return new EndPlan(PromptDays.of(days), timetable.reprocureBy(), extendBy);
    }

    private List<Step> reprocure(EndOfTerm about, LeadTimes times) {
        List<Step> steps = new ArrayList<>();
        LocalDate start = about.end().plusDays(1);
        steps.add(new Step(start, "the new contract starts", "the day after the end of this one", false));
        LocalDate mobilise = start.minusMonths(times.mobilisationMonths());
        steps.add(new Step(
                mobilise,
                "mobilise from this day: %d %s"
                        .formatted(times.mobilisationMonths(), months(times.mobilisationMonths())),
                times.source(),
                true));
        LocalDate award = publishedInTime(about, mobilise);
        steps.add(new Step(award, "award by this day", callInSource(about, award), false));
        LocalDate notice = award.minusMonths(times.procurementMonths());
        steps.add(new Step(
                notice,
                "publish the notice by this day: %d %s to the award"
                        .formatted(times.procurementMonths(), months(times.procurementMonths())),
                "%s; %s".formatted(about.procedure().words(), times.source()),
                true));
        decide(about, times, notice, "procure again", steps);
        return steps;
    }

    private List<Step> extend(EndOfTerm about, LeadTimes times) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(about.end(), "the present term ends", "the contract", false));
        NoticePeriod said = about.terms().optionNotice();
        NoticePeriod notice =
                said == null ? new NoticePeriod(times.optionNoticeMonths(), NoticePeriod.Unit.MONTHS, false) : said;
        LocalDate tell = notice.lastDayBefore(about.end());
        steps.add(new Step(
                tell,
                "tell the provider by this day",
                said == null ? "the contract states no notice; " + times.source() : "notice that the contract states",
                said == null));
        decide(about, times, tell, "extend", steps);
        return steps;
    }

    private void decide(EndOfTerm about, LeadTimes times, LocalDate effective, String what, List<Step> steps) {
        LocalDate published = publishedInTime(about, effective);
        if (times.officerDecides()) {
            steps.add(new Step(
                    published,
                    "an officer decides to %s by this day".formatted(what),
                    callInSource(about, published),
                    false));
            return;
        }
        LatestMeeting meeting = committees.latestBefore(about.council(), published);
        steps.add(new Step(
                meeting.meetsOn(),
                "this is the latest committee that still works to %s".formatted(what),
                "%s; %s".formatted(meeting.explanation(), callInSource(about, meeting.meetsOn())),
                meeting.assumed()));
        steps.add(new Step(
                meeting.reportsDue(),
                "last day to decide: the report to %s must be ready".formatted(what),
                "agenda of " + Days.plain(meeting.meetsOn()),
                meeting.assumed()));
    }

    /** The last day on which a decision can be published and still be acted on by the given day. */
    private LocalDate publishedInTime(EndOfTerm about, LocalDate actedOnBy) {
        LocalDate day = actedOnBy;
        WorkingDays days = calendars.by(WorkingDayDefinition.COUNCIL);
        while (knowsCallIn(about, day)
                && CallIn.of(day, days).earliestImplementation().isAfter(actedOnBy)) {
            day = day.minusDays(1);
        }
        return day;
    }

    private boolean knowsCallIn(EndOfTerm about, LocalDate day) {
        GovernanceModel model = models.on(about.council(), day);
        return model.arrangement().equals(EXECUTIVE);
    }

    private String callInSource(EndOfTerm about, LocalDate published) {
        return knowsCallIn(about, published)
                ? "a call-in may be made for five working days after publication and it is acted on the next working day"
                : "this council decides by committees and has no call-in";
    }

    private static LocalDate last(List<Step> steps) {
        return steps.get(steps.size() - 1).day();
    }

    private static String months(int count) {
        return count == 1 ? "month" : "months";
    }
}
