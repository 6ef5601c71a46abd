package org.tenderway.portal.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.tenderway.bid.BidFiles;
import org.tenderway.clarification.Clarifications;
import org.tenderway.portal.web.Opportunities.Opportunity;
import org.tenderway.supplier.CurrentSupplier;

/** What the council buys, for everybody to read. */
@Controller
class OpportunityPages {

    private final Opportunities opportunities;
    private final Clarifications clarifications;
    private final CurrentSupplier supplier;
    private final BidFiles files;

    OpportunityPages(
            Opportunities opportunities, Clarifications clarifications, CurrentSupplier supplier, BidFiles files) {
        this.opportunities = opportunities;
        this.clarifications = clarifications;
        this.supplier = supplier;
        this.files = files;
    }

    @GetMapping("/opportunities")
    String all(Model model) {
        List<Opportunity> all = opportunities.all();
        model.addAttribute("open", all.stream().filter(Opportunity::open).toList());
        model.addAttribute("closed", all.stream().filter(each -> !each.open()).toList());
        return "portal/opportunities";
    }

    @GetMapping("/opportunities/guide")
    String guide(Model model) {
        model.addAttribute("kinds", files.kinds());
        model.addAttribute("mostMegabytes", files.mostBytes() / (1024 * 1024));
        model.addAttribute("mostFiles", files.mostFiles());
        return "portal/guide";
    }

    @GetMapping("/opportunities/{tender}")
    String one(@PathVariable String tender, Model model) {
        Opportunity opportunity = opportunities.existing(tender);
        model.addAttribute("opportunity", opportunity);
        model.addAttribute("facts", opportunities.facts(opportunity).entrySet());
        model.addAttribute(
                "criteria",
                opportunity.tender().criteria().stream()
                        .map(each -> List.of(
                                each.title(),
                                Opportunities.weight(each),
                                each.price() ? "Price" : "Scored from 0 to %d".formatted(each.maxScore()),
                                each.minimumScore() == null
                                        ? ""
                                        : each.minimumScore()
                                                .stripTrailingZeros()
                                                .toPlainString()))
                        .toList());
        model.addAttribute("answered", clarifications.answered(opportunity.reference()));
        model.addAttribute(
                "asking",
                clarifications
                        .window(opportunity.reference())
                        .map(Clarifications.Window::isOpen)
                        .orElse(false));
        model.addAttribute("signedIn", supplier.find().isPresent());
        model.addAttribute(
                "interested",
                supplier.find()
                        .map(who -> clarifications.isInterested(opportunity.reference(), who))
                        .orElse(false));
        return "portal/opportunity";
    }

    /** The notice to keep: everything that the page says, as plain text. */
    @GetMapping("/opportunities/{tender}/notice.txt")
    ResponseEntity<byte[]> notice(@PathVariable String tender) {
        Opportunity opportunity = opportunities.existing(tender);
        StringBuilder text = new StringBuilder(opportunity.title()).append("\n\n");
        opportunities
                .facts(opportunity)
                .forEach((label, value) ->
                        text.append(label).append(": ").append(value).append('\n'));
        text.append("\nLots\n");
        opportunity.lots().forEach(lot -> text.append("Lot %d %s, places: %d. %s"
                        .formatted(lot.number(), lot.name(), lot.places(), lot.scope())
                        .strip())
                .append('\n'));
        text.append("\nCriteria\n");
        opportunity.tender().criteria().forEach(each -> text.append(each.title())
                .append(", ")
                .append(Opportunities.weight(each))
                .append('\n'));
        text.append("\nQuestions and answers\n");
        clarifications
                .answered(opportunity.reference())
                .forEach(each ->
                        text.append("%d. %s\nAnswer: %s\n\n".formatted(each.number(), each.question(), each.answer())));
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(opportunity.reference() + ".txt")
                                .build()
                                .toString())
                .body(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
