package org.tenderway.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.evaluation.ScoredLot;
import org.tenderway.paper.PaperTests;
import org.tenderway.tender.Tenders;

/** The committee reads how it was assessed; names and prices stand apart, where they are exempt. */
@DatabaseTest
class EvaluationReportTests {

    private static final Map<String, Integer> SCORES = Map.of("Alder Care", 5, "Gofal Tŷ Gŵyr", 4, "Cedar Homes", 1);
    private static int count;

    private final String tender = "ER-2018-T" + ++count;
    private final String home = "/tenders/%s/evaluation-papers".formatted(tender);

    @Understudy
    Tenders tenders;

    @Autowired
    RuntimeService runtime;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    @AfterEach
    void leave() {
        new ScoredLot(context, tender).leave();
    }

    @Test
    void theReportWaitsForTheLastLotThenKeepsNamesAndPricesInTheAnnex() throws Exception {
        HomeCareBids.stand(tenders, tender);
        var lot = new ScoredLot(context, tender)
                .upToScoring(List.of("Alder Care", "Gofal Tŷ Gŵyr", "Cedar Homes"))
                .upToModeration(SCORES)
                .upToPrices(SCORES);
        browser.perform(get(home + "/report.pdf").with(user("clerk")))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("waits until every lot and role is ranked")));
        lot.upToRanking(Map.of("Alder Care", "20.15", "Gofal Tŷ Gŵyr", "16.35", "Cedar Homes", "15.95"));
        browser.perform(get(home).with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("once every lot and role is ranked")));
        runtime.startProcessInstanceByKey("evaluation-scoring", tender + "-2");
        browser.perform(get(home).with(user("officer")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Exempt annex, not for publication (PDF)")));
        for (String other : List.of("evaluator", "expert", "moderator", "contracts")) {
            browser.perform(get(home + "/report.pdf").with(user(other))).andExpect(status().isNotFound());
            browser.perform(get(home + "/exempt-annex.docx").with(user(other))).andExpect(status().isNotFound());
        }
        try (var pdf = Loader.loadPDF(download("report.pdf"))) {
            PaperTests.assertAccessible(pdf, "Evaluation report: Lead provider tender");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .containsSubsequence(
                            "Evaluation report: Lead provider tender",
                            "The tender",
                            "Lots and roles",
                            "How bids were assessed",
                            "Panels",
                            "Chair",
                            "Expert by Experience",
                            "Conflicts assessment",
                            "Scores and ranking",
                            "Recommendation",
                            "Lot 1 North, lead: award to Bidder",
                            "Lot 2 South, lead: make no award; no bid was received",
                            "paragraph 3 of Part 1 of Schedule 12A to the Local Government Act 1972")
                    .doesNotContain("Alder", "Gofal", "Cedar", "20.15", "16.35", "15.95", "Evan Bright");
        }
        try (var pdf = Loader.loadPDF(download("exempt-annex.pdf"))) {
            PaperTests.assertAccessible(pdf, "Exempt annex to the evaluation report: Lead provider tender");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            "NOT FOR PUBLICATION",
                            "Schedule 12A",
                            "Alder Care £20.15",
                            "Gofal Tŷ Gŵyr £16.35",
                            "agreed because of Q1 of Alder Care");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(download("report.docx")));
                var text = new XWPFWordExtractor(document)) {
            assertThat(document.getParagraphs().stream()
                            .filter(each -> "Heading2".equals(each.getStyle()))
                            .map(each -> each.getText())
                            .collect(Collectors.joining("|")))
                    .isEqualTo("The tender|How bids were assessed|Panels|Conflicts assessment|Scores and ranking"
                            + "|Recommendation|Exempt information");
            assertThat(document.getTables())
                    .allSatisfy(table ->
                            assertThat(table.getRow(0).isRepeatHeader()).isTrue());
            assertThat(text.getText()).doesNotContain("Alder", "Gofal", "Cedar", "20.15", "16.35", "15.95");
        }
        try (var document = new XWPFDocument(new ByteArrayInputStream(download("exempt-annex.docx")));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText()).contains("NOT FOR PUBLICATION", "Gofal Tŷ Gŵyr", "£15.95");
        }
    }

    private byte[] download(String name) throws Exception {
        return browser.perform(get(home + "/" + name).with(user("clerk")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
