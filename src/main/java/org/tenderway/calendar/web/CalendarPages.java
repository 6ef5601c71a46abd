package org.tenderway.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.calendar.Division;
import org.tenderway.calendar.IssuedList;
import org.tenderway.calendar.SpokenDay;
import org.tenderway.calendar.TypedDay;
import org.tenderway.calendar.domain.CalendarKeeping;
import org.tenderway.calendar.domain.HolidayFeed;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where an administrator sees and changes the calendars. */
@Controller
class CalendarPages {

    private static final String PAGE = "calendar/calendar";
    private static final String BACK = "redirect:/calendar";

    private final CalendarKeeping keeping;
    private final HolidayFeed feed;
    private final CurrentActor actor;

    CalendarPages(CalendarKeeping keeping, HolidayFeed feed, CurrentActor actor) {
        this.keeping = keeping;
        this.feed = feed;
        this.actor = actor;
    }

    @ModelAttribute
    void onlyAdministrators() {
        if (!actor.get().has(Role.ADMINISTRATOR)) {
            throw new AccessDeniedException("only an administrator may see and change the calendars");
        }
    }

    @GetMapping("/calendar")
    String calendar(Model model) {
        return page(model);
    }

    @PostMapping("/calendar/closures")
    String close(
            @RequestParam(required = false) @Nullable String day,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            RedirectAttributes done,
            HttpServletResponse response) {
        try {
            AtOnce.edit(() -> keeping.close(TypedDay.required("day", day), reason));
        } catch (Refusal refusal) {
            model.addAttribute("day", day);
            model.addAttribute("reason", reason);
            return refused(refusal, model, response);
        }
        done.addFlashAttribute("done", "The closure day was added, and open periods were counted again.");
        return BACK;
    }

    @PostMapping("/calendar/closures/withdraw")
    String reopen(
            @RequestParam(required = false) @Nullable String day,
            Model model,
            RedirectAttributes done,
            HttpServletResponse response) {
        try {
            AtOnce.edit(() -> keeping.reopen(TypedDay.required("day", day)));
        } catch (Refusal refusal) {
            return refused(refusal, model, response);
        }
        done.addFlashAttribute("done", "The closure day was withdrawn.");
        return BACK;
    }

    @PostMapping("/calendar/refresh")
    String refresh(Model model, RedirectAttributes done, HttpServletResponse response) {
        try {
            done.addFlashAttribute(
                    "done",
                    feed.refresh()
                            ? "The bank holidays changed, and open periods were counted again."
                            : "The feed was read; no bank holiday changed.");
        } catch (Refusal refusal) {
            return refused(refusal, model, response);
        }
        return BACK;
    }

    private String refused(Refusal refusal, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute("errors", List.of(new Problem(refusal.field(), refusal.reason())));
        return page(model);
    }

    private String page(Model model) {
        var holidays = keeping.holidays();
        model.addAttribute(
                "closures",
                keeping.closures().stream()
                        .map(closure -> new Closure(
                                closure.day().toString(),
                                SpokenDay.of(closure.day()),
                                closure.reason(),
                                closure.addedBy()))
                        .toList());
        model.addAttribute("feedAddress", feed.address());
        model.addAttribute("issue", SpokenDay.of(IssuedList.CARRIED.issuedOn()));
        model.addAttribute("issueSource", IssuedList.CARRIED.source());
        model.addAttribute("years", holidays.firstYear() + " to " + holidays.lastYear());
        model.addAttribute("accepted", keeping.accepted().orElse(null));
        model.addAttribute("lastYear", holidays.lastYear());
        model.addAttribute(
                "divisions",
                List.of(Division.values()).stream()
                        .map(division -> division.title() + ": "
                                + holidays.days(division).size() + " days")
                        .toList());
        return PAGE;
    }

    /** A closure day as the page shows it. */
    record Closure(String day, String spoken, String reason, String addedBy) {}
}
