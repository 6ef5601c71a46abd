package org.tenderway.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.tenderway.plan.Programmes;
import org.tenderway.tender.TenderView;
import org.tenderway.vocabulary.Money;

@SpringBootTest(classes = PagesOnPaper.class)
class CasePagesTests {

    @Autowired
    CaseOnPaper paper;

    MockMvc web;

    @BeforeEach
    void openTheDoor(@Autowired WebApplicationContext pages, @Autowired Filter signedIn) {
        web = MockMvcBuilders.webAppContextSetup(pages).addFilters(signedIn).build();
    }

    @Test
    void theCasePageShowsEveryLotInEveryRoleWithItsStateAndDates() throws Exception {
        String page = page("/cases/HC-2018");
        assertThat(page).contains("Lot 6 Fernside, lead", "In standstill", "5 July 2018", "Watch the standstill");
        assertThat(page.split("<tr class=\"govuk-table__row\" id=\"lot-", -1)).hasSize(13);
        assertThat(page).contains("Extended: a bidder asked for more time (Olive Farrow)");
    }

    @Test
    void panelsAreOfferedOnceATenderHasItsCriteria() throws Exception {
        assertThat(page("/cases/HC-2018")).contains("/tenders/HC-2018-LEAD/panels");
        List<TenderView> published = paper.tenders.of(CaseOnPaper.CASE);
        List<TenderView> inDesign = published.stream()
                .map(one -> new TenderView(
                        one.reference(),
                        one.caseReference(),
                        one.title(),
                        one.council(),
                        one.role(),
                        one.regime(),
                        one.channel(),
                        one.status(),
                        null,
                        null,
                        one.term(),
                        List.of(),
                        null,
                        ""))
                .toList();
        when(paper.tenders.of(CaseOnPaper.CASE)).thenReturn(inDesign);
        assertThat(page("/cases/HC-2018"))
                .contains("/tenders/HC-2018-LEAD/conflicts")
                .doesNotContain("/tenders/HC-2018-LEAD/panels");
        when(paper.tenders.of(CaseOnPaper.CASE)).thenReturn(published);
    }

    @Test
    void aChallengedLotOffersNoSigningDate() throws Exception {
        web.perform(get("/api/v1/cases/HC-2018"))
                .andExpect(jsonPath("$.lotRoles[8].state").value("Challenged"))
                .andExpect(jsonPath("$.lotRoles[8].firstSigningDate").isEmpty());
    }

    @Test
    void thePositionIsMarkedInThePictureAndSaidInWords() throws Exception {
        assertThat(page("/cases/HC-2018"))
                .contains(">Now: 2</text>", "<strong>Watch the standstill</strong>")
                .contains("/camunda/app/cockpit/default/#/process-instance/i1/runtime");
    }

    @Test
    void sumsAreCheckedAndWhatDoesNotTieIsFlaggedAsPrinted() throws Exception {
        assertThat(page("/cases/HC-2018")).contains("Ties", "Does not tie", "DISC-1, kept as printed");
        var amounts = Map.of("a", Money.of("10.50"), "b", Money.of("1"));
        assertThat(BudgetRows.sum("a + b", amounts)).contains(Money.of("11.50"));
        assertThat(BudgetRows.sum("a * 10 + b", amounts)).contains(Money.of("106"));
        assertThat(BudgetRows.sum("a - b", amounts)).contains(Money.of("9.50"));
        assertThat(BudgetRows.sum("a + unknown", amounts)).isEmpty();
        assertThat(BudgetRows.sum("a * b", amounts)).isEmpty();
    }

    @Test
    void thePageNeverAsksForPricesOrScores() throws Exception {
        page("/cases/HC-2018");
        verify(paper.evaluations, never()).rankingOf(anyString());
    }

    @Test
    void aSearchThatFindsNothingSaysWhatWasSearchedAndHowToFindMore() throws Exception {
        when(paper.programmes.search("hom <care>", 1)).thenReturn(new Programmes.Found(List.of(), 0, 1, 0));
        assertThat(page("/cases?q=hom <care>"))
                .contains("No case matches “hom &lt;care&gt;”.")
                .contains("The references and titles of all cases were searched, not their lots, bidders or papers.")
                .contains("Use fewer words, or only a part of one.")
                .contains("<a class=\"govuk-link\" href=\"/cases\">See all cases</a>")
                .doesNotContain("0 cases");
    }

    @Test
    void theTrailIsATimelineWithShortHashesAndItsVerification() throws Exception {
        assertThat(page("/cases/HC-2018"))
                .contains("Verified", "by Olive Farrow, Commissioner, Procurement officer")
                .contains("<code>9f86d081884c</code>", "The whole trail of this case (40 entries)");
    }

    @Test
    void machinesGetTheSameAsJson() throws Exception {
        web.perform(get("/api/v1/cases/hc-2018"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lotRoles", hasSize(12)))
                .andExpect(jsonPath("$.lotRoles[10].standstillEndsOn").value("2018-07-05"))
                .andExpect(jsonPath("$.next.on").value("2018-07-01"))
                .andExpect(jsonPath("$.trailVerified").value(true));
    }

    @Test
    void anUnknownCaseIsNotFound() throws Exception {
        for (String path : new String[] {"/cases/XX-2000", "/cases/no%20reference"}) {
            String page = web.perform(get(path.replace("%20", " ")))
                    .andExpect(status().isNotFound())
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(page).contains("There is no such case");
        }
        web.perform(get("/api/v1/cases/XX-2000")).andExpect(status().isNotFound());
    }

    @Test
    void myWorkIsGroupedByUrgency() throws Exception {
        String page = page("/work");
        assertThat(page).containsSubsequence("Overdue", "Confirm the award", "2 days overdue");
        assertThat(page).containsSubsequence("Due within 7 days", "Review the challenge", "in 2 days");
        assertThat(page).containsSubsequence("Later, or without a date", "Decide on the end", "No date");
        assertThat(page).contains("/camunda/app/tasklist/default/#/?task=t2");
    }

    @Test
    void theListShowsStateAndNextDateOfEveryCase() throws Exception {
        assertThat(page("/cases")).contains("3 signed", "1 July 2018", "Contract starts");
    }

    private String page(String path) throws Exception {
        String page = web.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("style=\"", "<style", "<script>", "onclick");
        return page;
    }
}
