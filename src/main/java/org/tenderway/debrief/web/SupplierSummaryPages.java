package org.tenderway.debrief.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.tenderway.debrief.AssessmentSummaries;
import org.tenderway.debrief.SummaryPaper;
import org.tenderway.debrief.SummaryView;
import org.tenderway.supplier.CurrentSupplier;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.Tenders;

/** A supplier's own assessment summaries, and nobody else's. */
@Controller
class SupplierSummaryPages {

    private final AssessmentSummaries summaries;
    private final SupplierAccounts accounts;
    private final CurrentSupplier supplier;
    private final Tenders tenders;

    SupplierSummaryPages(
            AssessmentSummaries summaries, SupplierAccounts accounts, CurrentSupplier supplier, Tenders tenders) {
        this.summaries = summaries;
        this.accounts = accounts;
        this.supplier = supplier;
        this.tenders = tenders;
    }

    /** One line of the list. */
    record Line(String tender, String lot, String sentAt, String link) {}

    @GetMapping("/supplier/summaries")
    String all(Model model) {
        var who = supplier.get();
        model.addAttribute("who", who);
        model.addAttribute(
                "lines",
                accounts.knownAs(who.account()).map(summaries::to).orElse(List.of()).stream()
                        .map(this::line)
                        .toList());
        return "debrief/supplier-summaries";
    }

    @GetMapping("/supplier/summaries/{lotRole}.pdf")
    ResponseEntity<byte[]> one(@PathVariable String lotRole) {
        SummaryPaper paper = accounts.knownAs(supplier.get().account())
                .flatMap(reference -> summaries.paper(lotRole, reference))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such summary"));
        return PaperFile.of(paper.fileName(), PaperFile.PDF, paper.pdf());
    }

    private Line line(SummaryView summary) {
        return new Line(
                tenders.tender(summary.tender()).title(),
                tenders.lotRole(summary.lotRole()).title(),
                EvaluationPapersPages.MOMENT.format(summary.sentAt()),
                "/supplier/summaries/%s.pdf".formatted(summary.lotRole()));
    }
}
