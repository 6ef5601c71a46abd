package org.tenderway.tender.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.identity.AtOnce;
import org.tenderway.identity.CurrentActor;
import org.tenderway.tender.TenderChanges;
import org.tenderway.tender.TenderChanges.ProposedDeadline;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Where one person proposes a later deadline and another approves it. */
@Controller
class DeadlinePages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "HH:mm 'on' EEEE d MMMM uuuu", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final TenderChanges changes;
    private final Tenders tenders;
    private final CurrentActor actor;

    DeadlinePages(TenderChanges changes, Tenders tenders, CurrentActor actor) {
        this.changes = changes;
        this.tenders = tenders;
        this.actor = actor;
    }

    @GetMapping("/tenders/{tender}/deadline")
    String show(@PathVariable String tender, Model model) {
        return show(tenders.tender(tender), Map.of(), List.of(), model);
    }

    @PostMapping("/tenders/{tender}/deadline")
    String propose(
            @PathVariable String tender,
            @RequestParam Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return answered(
                tender,
                typed,
                model,
                redirect,
                response,
                "The later deadline waits for a second person.",
                () -> changes.proposeDeadline(
                        tender, typed.getOrDefault("version", ""), moment(typed), typed.getOrDefault("reason", "")));
    }

    @PostMapping("/tenders/{tender}/deadline/approval")
    String approve(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") String seen,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return answered(
                tender,
                Map.of(),
                model,
                redirect,
                response,
                "The deadline has moved. Every supplier that registered an interest or has begun a bid is told.",
                () -> {
                    refuseUnlessSeen(tender, seen);
                    changes.approveDeadline(tender);
                });
    }

    private String answered(
            String tender,
            Map<String, String> typed,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response,
            String done,
            Runnable change) {
        try {
            AtOnce.edit(change);
            redirect.addFlashAttribute("done", done);
            return "redirect:/tenders/" + tender + "/deadline";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tenders.tender(tender), typed, List.of(new Problem(refused.field(), refused.reason())), model);
        }
    }

    private String show(TenderView tender, Map<String, String> typed, List<Problem> errors, Model model) {
        model.addAttribute("tender", tender);
        model.addAttribute("closes", moment(tender.deadline()));
        ProposedDeadline proposed = changes.proposedDeadline(tender.reference()).orElse(null);
        model.addAttribute("proposed", proposed);
        model.addAttribute("mark", proposed == null ? "" : mark(proposed));
        model.addAttribute("proposedWords", proposed == null ? "" : moment(proposed.deadline()));
        model.addAttribute(
                "mine",
                proposed != null && proposed.proposedBy().equals(actor.get().userId()));
        model.addAttribute(
                "version",
                typed.getOrDefault(
                        "version", changes.deadlineMove(tender.reference()).mark()));
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "tender/deadline";
    }

    /** Whoever approves has read the deadline and the reason that count. */
    private void refuseUnlessSeen(String tender, String seen) {
        boolean same = changes.proposedDeadline(tender)
                .map(proposed -> mark(proposed).equals(seen))
                .orElse(true);
        Refusal.unless(same, "", "another deadline was proposed since you looked: read it and decide again");
    }

    private static String mark(ProposedDeadline proposed) {
        return "%s %s".formatted(proposed.deadline(), proposed.reason());
    }

    private static LocalDateTime moment(Map<String, String> typed) {
        try {
            return LocalDateTime.parse("%sT%s"
                    .formatted(
                            typed.getOrDefault("deadline", "").strip(),
                            typed.getOrDefault("time", "").strip()));
        } catch (DateTimeException notAMoment) {
            throw new Refusal("deadline", "enter the day and the time at which bids close, for example 12:00");
        }
    }

    private static String moment(@Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }
}
