package org.tenderway.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.tenderway.referral.domain.ReferralKpis;
import org.tenderway.referral.domain.ReferralReading;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The service requests, how providers answer them, and the entry of one. */
@Controller
class ReferralPages {

    private static final int MOST = 200;

    private final ReferralReading reading;
    private final ReferralKpis kpis;
    private final Readers readers;

    ReferralPages(ReferralReading reading, ReferralKpis kpis, Readers readers) {
        this.reading = reading;
        this.kpis = kpis;
        this.readers = readers;
    }

    /** One request in the table. */
    record ListRow(RequestView request, String neededFrom, String amount) {}

    @GetMapping("/referrals")
    String all(
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String caseReference,
            Model model) {
        readers.refuseSuppliers();
        Optional<RequestStatus> asked = Arrays.stream(RequestStatus.values())
                .filter(status -> status.name().equals(state))
                .findFirst();
        String ofCase = caseReference.strip().toUpperCase(Locale.ROOT);
        List<RequestView> found = reading.newest(asked, ofCase, MOST);
        model.addAttribute("officer", readers.isOfficer());
        model.addAttribute("states", Choice.of(RequestStatus.values(), RequestStatus::label));
        model.addAttribute("state", asked.map(RequestStatus::name).orElse(""));
        model.addAttribute("caseReference", ofCase);
        model.addAttribute("most", MOST);
        model.addAttribute(
                "rows",
                found.stream()
                        .map(each -> new ListRow(each, Lines.day(each.neededFrom()), Lines.amount(each)))
                        .toList());
        return "referral/referrals";
    }

    @GetMapping("/referrals/kpi")
    String kpi(@RequestParam(defaultValue = "") String caseReference, Model model) {
        readers.refuseSuppliers();
        String ofCase = caseReference.strip().toUpperCase(Locale.ROOT);
        model.addAttribute("caseReference", ofCase);
        model.addAttribute("rows", kpis.of(ofCase).stream().map(Lines::of).toList());
        return "referral/kpi";
    }

    @GetMapping("/referrals/new")
    String blank(Model model) {
        return form(RequestForm.EMPTY, null, model);
    }

    @PostMapping("/referrals/new")
    String receive(RequestForm form, Model model, RedirectAttributes next, HttpServletResponse response) {
        try {
            String reference = reading.receive(form.read());
            next.addFlashAttribute("done", "The request was received, and offering has begun");
            return "redirect:/referrals/" + reference;
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(form, refused, model);
        }
    }

    private String form(RequestForm form, @Nullable Refusal refusal, Model model) {
        readers.refuseSuppliers();
        RequestForm.offer(model);
        model.addAttribute("form", form);
        model.addAttribute("errors", Problem.of(refusal));
        return "referral/new";
    }
}
