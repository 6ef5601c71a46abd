package org.tenderway.bid.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.tenderway.bid.BidReceipt;
import org.tenderway.bid.KeyCeremony;
import org.tenderway.bid.OpeningReport;
import org.tenderway.bid.OpeningReport.Report;
import org.tenderway.bid.domain.Ceremony;
import org.tenderway.identity.AtOnce;
import org.tenderway.vocabulary.Problem;
import org.tenderway.vocabulary.Refusal;

/** The opening report of a tender, for people and for machines, and the naming of its openers. */
@Controller
class OpeningReportPages {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu 'at' HH:mm:ss.SSS", Locale.UK)
            .withZone(ZoneId.of("Europe/London"));

    private final OpeningReport report;
    private final KeyCeremony ceremony;
    private final Ceremony candidates;

    OpeningReportPages(OpeningReport report, KeyCeremony ceremony, Ceremony candidates) {
        this.report = report;
        this.ceremony = ceremony;
        this.candidates = candidates;
    }

    @GetMapping("/tenders/{tender}/opening")
    String show(@PathVariable String tender, Model model) {
        return show(tender, List.of(), "", List.of(), model);
    }

    @PostMapping("/tenders/{tender}/openers")
    String nameOpeners(
            @PathVariable String tender,
            @RequestParam(defaultValue = "") List<String> openers,
            @RequestParam(defaultValue = "") String version,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        try {
            AtOnce.edit(() -> ceremony.nameOpeners(tender, version, openers));
            redirect.addFlashAttribute("done", "The openers are named. Each finds a task to set a passphrase.");
            return "redirect:/tenders/" + tender + "/opening";
        } catch (Refusal refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return show(tender, openers, version, Problem.of(refused), model);
        }
    }

    @GetMapping("/api/v1/tenders/{tender}/opening-report")
    @ResponseBody
    Report json(@PathVariable String tender) {
        return report.of(tender);
    }

    private String show(String tender, List<String> chosen, String seen, List<Problem> errors, Model model) {
        Report told = report.of(tender);
        model.addAttribute("report", told);
        model.addAttribute("closes", moment(told.deadline()));
        model.addAttribute(
                "receipts",
                told.receipts().stream().map(OpeningReportPages::row).toList());
        model.addAttribute(
                "entries",
                told.entries().stream()
                        .map(entry -> List.of(
                                moment(entry.when()), entry.who(), entry.what(), entry.refused() ? "Refused" : ""))
                        .toList());
        model.addAttribute("candidates", candidates.candidates());
        model.addAttribute("chosen", chosen);
        model.addAttribute(
                "version", seen.isEmpty() ? candidates.openers(tender).mark() : seen);
        model.addAttribute("errors", errors);
        return "bid/opening-report";
    }

    private static List<String> row(BidReceipt receipt) {
        return List.of(
                receipt.bid(),
                receipt.supplierName(),
                moment(receipt.receivedAt()),
                receipt.lots().stream().sorted().map(String::valueOf).collect(Collectors.joining(", ")),
                receipt.status().name().charAt(0)
                        + receipt.status().name().substring(1).toLowerCase(Locale.UK),
                receipt.hash());
    }

    private static String moment(@org.jspecify.annotations.Nullable Instant instant) {
        return instant == null ? "" : MOMENT.format(instant);
    }
}
