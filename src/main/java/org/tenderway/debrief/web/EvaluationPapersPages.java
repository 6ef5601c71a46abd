package org.tenderway.debrief.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
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
import org.tenderway.debrief.domain.EvaluationReport;
import org.tenderway.debrief.domain.PaperRights;
import org.tenderway.identity.CurrentActor;
import org.tenderway.paper.DocxPaper;
import org.tenderway.paper.Paper;
import org.tenderway.paper.PdfPaper;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/** The report to the committee and the summaries that went to the bidders, for officers and the committee's clerk. */
@Controller
class EvaluationPapersPages {

    static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu 'at' HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final EvaluationReport report;
    private final AssessmentSummaries summaries;
    private final Tenders tenders;
    private final CurrentActor actor;

    EvaluationPapersPages(EvaluationReport report, AssessmentSummaries summaries, Tenders tenders, CurrentActor actor) {
        this.report = report;
        this.summaries = summaries;
        this.tenders = tenders;
        this.actor = actor;
    }

    /** One lot-role with what was sent to its bidders. */
    record Lot(String title, List<Sent> sent) {}

    record Sent(String bidder, String sentAt, String link) {}

    @GetMapping("/tenders/{tender}/evaluation-papers")
    String papers(@PathVariable String tender, Model model) {
        PaperRights.refuseUnlessReader(actor.get());
        var view = tenders.tender(tender);
        model.addAttribute("tender", view);
        model.addAttribute("home", "/tenders/%s/evaluation-papers".formatted(view.reference()));
        model.addAttribute("ready", report.isReady(tender));
        model.addAttribute(
                "lots",
                tenders.lotRolesOf(tender).stream()
                        .map(lotRole -> lot(view.reference(), lotRole))
                        .toList());
        return "debrief/evaluation-papers";
    }

    @GetMapping("/tenders/{tender}/evaluation-papers/{part:report|exempt-annex}.{ending:pdf|docx}")
    ResponseEntity<byte[]> report(@PathVariable String tender, @PathVariable String part, @PathVariable String ending) {
        PaperRights.refuseUnlessReader(actor.get());
        Paper paper =
                report.paper(tender, part.equals("report") ? EvaluationReport.Part.OPEN : EvaluationReport.Part.EXEMPT);
        String name = "%s-%s.%s".formatted(part, tender, ending);
        return ending.equals("pdf")
                ? PaperFile.of(name, PaperFile.PDF, PdfPaper.of(paper))
                : PaperFile.of(name, PaperFile.DOCX, DocxPaper.of(paper));
    }

    @GetMapping("/tenders/{tender}/evaluation-papers/{lotRole}/{supplier}/assessment-summary.pdf")
    ResponseEntity<byte[]> summary(
            @PathVariable String tender, @PathVariable String lotRole, @PathVariable String supplier) {
        PaperRights.refuseUnlessReader(actor.get());
        SummaryPaper paper = summaries
                .paper(lotRole, supplier)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such summary"));
        return PaperFile.of(paper.fileName(), PaperFile.PDF, paper.pdf());
    }

    private Lot lot(String tender, LotRoleView lotRole) {
        return new Lot(
                lotRole.title(),
                summaries.of(lotRole.reference()).stream()
                        .map(each -> sent(tender, each))
                        .toList());
    }

    private static Sent sent(String tender, SummaryView summary) {
        return new Sent(
                summary.supplierName(),
                MOMENT.format(summary.sentAt()),
                "/tenders/%s/evaluation-papers/%s/%s/assessment-summary.pdf"
                        .formatted(tender, summary.lotRole(), summary.supplier()));
    }
}
