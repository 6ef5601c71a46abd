package org.tenderway.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.referral.RequestStatus;
import org.tenderway.referral.RequestView;
import org.tenderway.referral.domain.OutstandingRequests;
import org.tenderway.referral.domain.ReferralReading;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** Requests that wait for a provider while their lot changes hands: which they are, and the entry of a whole list. */
@Controller
class OutstandingPages {

    private static final int MOST = 2_000;

    private final OutstandingRequests outstanding;
    private final ReferralReading reading;
    private final Readers readers;

    OutstandingPages(OutstandingRequests outstanding, ReferralReading reading, Readers readers) {
        this.outstanding = outstanding;
        this.reading = reading;
        this.readers = readers;
    }

    @GetMapping("/referrals/outstanding")
    String waiting(Model model) {
        return show("", "", null, model);
    }

    @PostMapping("/referrals/outstanding")
    String enter(
            @RequestParam(defaultValue = "") String caseReference,
            @RequestParam(defaultValue = "") String lines,
            Model model,
            RedirectAttributes next,
            HttpServletResponse response) {
        try {
            int entered =
                    outstanding.enter(CaseReference.typed(caseReference), lines).size();
            next.addFlashAttribute(
                    "done",
                    entered == 1
                            ? "One request was entered; it waits for the cut-over of its lot"
                            : "%,d requests were entered; they wait for the cut-over of their lots".formatted(entered));
            return "redirect:/referrals/outstanding";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            String field = List.of("lines", "").contains(refused.field()) ? refused.field() : "caseReference";
            return show(caseReference, lines, new Refusal(field, refused.reason()), model);
        }
    }

    private String show(String caseReference, String lines, @Nullable Refusal refusal, Model model) {
        readers.refuseSuppliers();
        List<RequestView> waiting = reading.newest(Optional.of(RequestStatus.RECEIVED), "", MOST).stream()
                .filter(RequestView::outstanding)
                .toList();
        model.addAttribute(
                "rows",
                waiting.stream()
                        .map(each -> new ReferralPages.ListRow(each, Lines.day(each.neededFrom()), Lines.amount(each)))
                        .toList());
        model.addAttribute("officer", readers.isOfficer());
        model.addAttribute("columns", String.join(", ", OutstandingRequests.COLUMNS));
        model.addAttribute("caseReference", caseReference);
        model.addAttribute("lines", lines);
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/outstanding";
    }
}
