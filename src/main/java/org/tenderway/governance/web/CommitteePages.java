package org.tenderway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.TypedDay;
import org.tenderway.governance.CommitteeMeeting;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.domain.MeetingCalendar;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The calendar of committees: every officer may read it, the committee clerk adds meetings. */
@Controller
class CommitteePages {

    private static final String PAGE = "governance/committees";

    private final MeetingCalendar calendar;
    private final GovernanceModels models;
    private final CurrentActor actor;

    CommitteePages(MeetingCalendar calendar, GovernanceModels models, CurrentActor actor) {
        this.calendar = calendar;
        this.models = models;
        this.actor = actor;
    }

    @GetMapping("/committee-meetings")
    String meetings(@RequestParam(defaultValue = "nottingham") String council, Model model) {
        return page(new Typed(models.nameOf(council), "", "", "10:00", ""), model, null);
    }

    @PostMapping("/committee-meetings")
    String enter(Typed typed, Model model, RedirectAttributes next, HttpServletResponse response) {
        try {
            calendar.enter(typed.meeting());
        } catch (Refusal refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return page(typed, model, refusal);
        }
        next.addFlashAttribute("done", "The meeting was added to the calendar");
        next.addAttribute("council", typed.council());
        return "redirect:/committee-meetings";
    }

    private String page(Typed typed, Model model, @Nullable Refusal refusal) {
        Actor reader = actor.get();
        if (reader.has(Role.SUPPLIER) || reader.roles().isEmpty()) {
            throw new AccessDeniedException("the calendar of committees is for the officers of the council");
        }
        model.addAttribute("typed", typed);
        model.addAttribute("clerk", reader.has(Role.COMMITTEE_CLERK));
        model.addAttribute("councils", models.councils());
        model.addAttribute(
                "rows",
                calendar.of(typed.council()).stream().map(CommitteePages::cells).toList());
        model.addAttribute("errors", Problem.of(refusal));
        return PAGE;
    }

    private static List<String> cells(CommitteeMeeting meeting) {
        LocalDate due = meeting.reportsDue();
        return List.of(
                SpokenDay.of(meeting.meetsOn()),
                meeting.at().toString(),
                meeting.committee(),
                due == null ? "Not recorded" : SpokenDay.of(due),
                meeting.source());
    }

    /** A meeting as the clerk types it. */
    record Typed(String council, String committee, String meetsOn, String at, String reportsDue) {

        Typed {
            council = Objects.requireNonNullElse(council, "");
            committee = Objects.requireNonNullElse(committee, "");
            meetsOn = Objects.requireNonNullElse(meetsOn, "");
            at = Objects.requireNonNullElse(at, "");
            reportsDue = Objects.requireNonNullElse(reportsDue, "");
        }

        CommitteeMeeting meeting() {
            return new CommitteeMeeting(
                    council,
                    committee,
                    day("meetsOn", meetsOn),
                    time(),
                    reportsDue.isBlank() ? null : day("reportsDue", reportsDue),
                    "");
        }

        private static LocalDate day(String field, String typed) {
            try {
                return TypedDay.required(field, typed);
            } catch (Refusal noDate) {
                throw new Refusal(field, "enter a date that exists, for example 2019-07-09");
            }
        }

        private LocalTime time() {
            try {
                return LocalTime.parse(at.strip());
            } catch (DateTimeException noTime) {
                throw new Refusal("at", "enter the time of day as in 10:00");
            }
        }
    }
}
