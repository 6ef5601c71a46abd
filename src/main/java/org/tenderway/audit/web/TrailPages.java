package org.tenderway.audit.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.audit.Trail;
import org.tenderway.audit.TrailCheck;
import org.tenderway.audit.domain.TrailReading;
import org.tenderway.audit.domain.TrailReading.Asked;
import org.tenderway.audit.domain.TrailWatch;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** The trail of a case as a timeline to look through and to take along, and how the whole trail stands. */
@Controller
class TrailPages {

    private static final int ANCHORS = 30;

    private final Trail trail;
    private final TrailReading reading;
    private final TrailWatch watch;
    private final CurrentActor actor;

    TrailPages(Trail trail, TrailReading reading, TrailWatch watch, CurrentActor actor) {
        this.trail = trail;
        this.reading = reading;
        this.watch = watch;
        this.actor = actor;
    }

    @GetMapping("/cases/{reference}/trail")
    String ofCase(
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        CaseReference caseReference = existing(reference);
        var asked = new Asked(caseReference, kind.strip(), person.strip());
        long found = reading.count(asked);
        int last = (int) Math.max(0, (found - 1) / TrailReading.PAGE);
        int shown = Math.min(Math.max(0, page), last);
        model.addAllAttributes(Map.of(
                "reference",
                caseReference.value(),
                "asked",
                asked,
                "kinds",
                reading.kinds(caseReference),
                "people",
                reading.people(caseReference),
                "entries",
                reading.page(asked, shown).stream().map(TrailLine::of).toList(),
                "found",
                found,
                "first",
                shown * TrailReading.PAGE + 1,
                "page",
                shown,
                "last",
                last,
                "status",
                trail.status()));
        return "audit/trail";
    }

    @GetMapping("/cases/{reference}/trail/export")
    void export(
            @PathVariable String reference,
            @RequestParam(name = "as", defaultValue = "csv") String form,
            HttpServletResponse response)
            throws IOException {
        CaseReference caseReference = existing(reference);
        send(caseReference, form, "trail-" + caseReference.value(), response);
    }

    @GetMapping("/trail")
    String whole(Model model) {
        model.addAllAttributes(Map.of(
                "status", trail.status(),
                "anchors", watch.newestAnchors(ANCHORS),
                "hasFile", watch.hasFile(),
                "mayTakeAll", mayTakeAll()));
        return "audit/whole-trail";
    }

    @PostMapping("/trail/check")
    String check(RedirectAttributes next) {
        try {
            TrailCheck found = watch.checkNow(actor.get().userId());
            next.addFlashAttribute("checked", found);
        } catch (Refusal busy) {
            next.addFlashAttribute("busy", busy.reason());
        }
        return "redirect:/trail";
    }

    @GetMapping("/trail/export")
    void exportAll(@RequestParam(name = "as", defaultValue = "csv") String form, HttpServletResponse response)
            throws IOException {
        if (!mayTakeAll()) {
            throw new AccessDeniedException("the trail of all cases is for managers and administrators");
        }
        send(null, form, "trail", response);
    }

    private boolean mayTakeAll() {
        var me = actor.get();
        return me.has(Role.MANAGER) || me.has(Role.ADMINISTRATOR);
    }

    private void send(@Nullable CaseReference caseReference, String form, String name, HttpServletResponse response)
            throws IOException {
        boolean csv = form.equals("csv");
        if (!csv && !form.equals("json")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "the trail is exported as csv or json");
        }
        response.setContentType(csv ? "text/csv;charset=UTF-8" : "application/json");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.%s\"".formatted(name, form));
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (csv) {
            reading.csv(caseReference, response.getOutputStream());
        } else {
            reading.json(caseReference, response.getOutputStream());
        }
    }

    private CaseReference existing(String typed) {
        try {
            CaseReference caseReference = CaseReference.typed(typed);
            if (trail.count(caseReference) > 0) {
                return caseReference;
            }
        } catch (Refusal noReference) {
            // Answered like a case that is not there.
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND, "nothing stands in the trail under this reference");
    }
}
