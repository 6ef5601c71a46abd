package org.tenderway.debrief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.BDDMockito.given;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Guards;
import org.tenderway.Understudy;
import org.tenderway.award.AwardAnnounced;
import org.tenderway.award.AwardStatus;
import org.tenderway.award.AwardView;
import org.tenderway.award.Awards;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.evaluation.HomeCareBids;
import org.tenderway.evaluation.ScoredLot;
import org.tenderway.paper.PaperTests;
import org.tenderway.regime.StandstillDuty;
import org.tenderway.supplier.NewAccount;
import org.tenderway.supplier.SupplierAccounts;
import org.tenderway.tender.Tenders;

/** Every assessed bidder is told how its bid was scored and why: all at one instant, each its own and no other's. */
@DatabaseTest
class AssessmentSummariesTests {

    private static final Map<String, Integer> SCORES = Map.of("Alder Care", 5, "Gofal Tŷ Gŵyr", 4, "Cedar Homes", 1);
    private static int count;

    private final String tender = "AS-2018-T" + ++count;

    @Understudy
    Tenders tenders;

    @Understudy
    Awards awards;

    @Autowired
    AssessmentSummaries summaries;

    @Autowired
    Bids bids;

    @Autowired
    SupplierAccounts accounts;

    @Autowired
    ApplicationEventPublisher publisher;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MockMvc browser;

    @Autowired
    ApplicationContext context;

    private ScoredLot lot;
    private String lotRole = "";

    @BeforeEach
    void ranked() {
        HomeCareBids.stand(tenders, tender);
        lot = new ScoredLot(context, tender)
                .upToScoring(List.of("Alder Care", "Gofal Tŷ Gŵyr", "Cedar Homes"))
                .upToModeration(SCORES)
                .upToPrices(SCORES)
                .upToRanking(Map.of("Alder Care", "20.15", "Gofal Tŷ Gŵyr", "16.35", "Cedar Homes", "15.95"));
        lotRole = lot.lotRole();
    }

    @AfterEach
    void leave() {
        lot.leave();
    }

    @Test
    void nothingIsThereBeforeTheAwardIsAnnouncedAndThenEverythingAtOneInstant() throws Exception {
        assertThat(summaries.of(lotRole)).isEmpty();
        stands(AwardStatus.DECIDED);
        assertThatThrownBy(this::announce).isInstanceOf(IllegalStateException.class);
        assertThat(summaries.of(lotRole)).isEmpty();
        assertThat(letters("%")).isZero();
        announced();
        assertThat(summaries.of(lotRole))
                .extracting(SummaryView::supplierName)
                .containsExactly("Alder Care", "Gofal Tŷ Gŵyr", "Cedar Homes");
        assertThat(summaries.of(lotRole)).extracting(SummaryView::sentAt).containsOnly(sentAt());
        assertThat(letters("%Your assessment summary comes with this letter.%")).isEqualTo(3);
        browser.perform(get(papers()).with(user("clerk")))
                .andExpect(status().isOk())
                .andExpect(content()
                        .string(allOf(containsString("Gofal Tŷ Gŵyr"), containsString("3 March 2027 at 12:01:00"))));
    }

    @Test
    void whereOneCannotBeKeptNobodyIsToldAnything() {
        stands(AwardStatus.ANNOUNCED);
        String last = bidOf("Cedar Homes").reference();
        jdbc.update(
                "insert into assessment_summary (lot_role, bid, supplier, supplier_name, tender, contents, hash, sent_at)"
                        + " values (?, ?, 'S', 'x', 'T', ?, 'h', current_timestamp)",
                lotRole,
                last,
                new byte[] {1});
        assertThatThrownBy(this::announce).isInstanceOf(DataIntegrityViolationException.class);
        assertThat(summaries.of(lotRole)).hasSize(1);
        assertThat(letters("%")).isZero();
    }

    @Test
    void aLoserReadsItsScoresAndReasonsAndTheWinnersBesideThem() throws Exception {
        announced();
        try (PDDocument pdf = pdf("Gofal Tŷ Gŵyr")) {
            PaperTests.assertAccessible(pdf, "Assessment summary: Lot 1 North, lead");
            assertThat(PaperTests.kinds(pdf)).contains("H1", "H2", "Table", "TH", "TD");
            assertThat(text(pdf))
                    .containsSubsequence(
                            "Assessment summary: Lot 1 North, lead",
                            "Bidder: Gofal Tŷ Gŵyr",
                            "regulation 86 of the Public Contracts Regulations 2015",
                            "The outcome",
                            "We do not intend to award a contract to you",
                            "The award criteria and how they were assessed",
                            "Q1 Quality of care",
                            "The assessment of your bid",
                            "4 of 5",
                            "agreed because of Q1 of Gofal Tŷ Gŵyr",
                            "£16.35",
                            "The successful bid of Alder Care beside yours",
                            "5 of 5",
                            "agreed because of Q1 of Alder Care",
                            "Monday 15 March 2027",
                            "Tuesday 16 March 2027")
                    .doesNotContain("Cedar", "20.15", "15.95");
        }
    }

    @Test
    void theWinnerReadsItsOwnAndNobodyElses() throws Exception {
        announced();
        try (PDDocument pdf = pdf("Alder Care")) {
            assertThat(text(pdf))
                    .contains("We intend to award a contract", "agreed because of Q2 of Alder Care", "£20.15")
                    .doesNotContain("Cedar", "Gŵyr", "16.35", "15.95", "beside yours");
        }
    }

    @Test
    void aBidThatMissedAMinimumReadsWhichAndNoReasonNamesAThirdBidder() throws Exception {
        Guards.lifted(
                jdbc, "evaluation_consensus_seal", "delete from evaluation_consensus_seal where lot_role = ?", lotRole);
        jdbc.update(
                "update evaluation_consensus set rationale = ?, rationale_hash = '' where lot_role = ?"
                        + " and criterion = 'Q1'",
                "weaker than gofal tŷ gŵyr, stronger than Gofal Tŷ Gŵyrion",
                lotRole);
        announced();
        try (PDDocument pdf = pdf("Cedar Homes")) {
            assertThat(text(pdf))
                    .contains(
                            "Your bid was not considered further",
                            "weaker than another bidder, stronger than Gofal Tŷ Gŵyrion",
                            "The successful bid of Alder Care beside yours")
                    .doesNotContain("gofal tŷ gŵyr,", "16.35", "20.15");
        }
    }

    @Test
    void aSummaryStaysAsItWasSentWhateverChangesLater() throws Exception {
        announced();
        String before = text(pdf("Gofal Tŷ Gŵyr"));
        jdbc.update("update evaluation_consensus set rationale = 'rewritten' where lot_role = ?", lotRole);
        assertThat(text(pdf("Gofal Tŷ Gŵyr"))).isEqualTo(before);
    }

    @Test
    void officersReadAllSuppliersTheirOwnAndPanelsNone() throws Exception {
        announced();
        String loser = bidOf("Gofal Tŷ Gŵyr").supplier();
        String one = "%s/%s/%s/assessment-summary.pdf".formatted(papers(), lotRole, loser);
        for (String reader : List.of("officer", "clerk", "manager")) {
            browser.perform(get(one).with(user(reader))).andExpect(status().isOk());
        }
        for (String other : List.of("evaluator", "expert", "moderator", "contracts")) {
            browser.perform(get(one).with(user(other))).andExpect(status().isNotFound());
            browser.perform(get(papers()).with(user(other))).andExpect(status().isNotFound());
        }
        String mine = "/supplier/summaries/%s.pdf".formatted(lotRole);
        browser.perform(get(mine).with(user("officer"))).andExpect(status().isForbidden());
        byte[] read = browser.perform(get(mine).with(supplier("Gofal Tŷ Gŵyr")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(text(Loader.loadPDF(read))).contains("Bidder: Gofal Tŷ Gŵyr");
        browser.perform(get("/supplier/summaries").with(supplier("Gofal Tŷ Gŵyr")))
                .andExpect(status().isOk())
                .andExpect(content().string(allOf(containsString("Lot 1 North, lead"), not(containsString("Cedar")))));
        browser.perform(get(mine).with(supplier("Somebody Else"))).andExpect(status().isNotFound());
        browser.perform(get("/supplier/summaries").with(supplier("Somebody Else")))
                .andExpect(content().string(containsString("None has been sent to you yet")));
        browser.perform(get(one).with(supplier("Gofal Tŷ Gŵyr"))).andExpect(status().isForbidden());
    }

    private void announced() {
        stands(AwardStatus.ANNOUNCED);
        announce();
    }

    private void announce() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> publisher.publishEvent(
                        new AwardAnnounced(HomeCareBids.CASE, lotRole, "Every bidder was told", "")));
    }

    private void stands(AwardStatus status) {
        String winner = bidOf("Alder Care").supplier();
        given(awards.find(lotRole))
                .willReturn(Optional.of(new AwardView(
                        lotRole,
                        HomeCareBids.CASE,
                        status,
                        List.of(winner),
                        LocalDate.of(2027, 3, 3),
                        StandstillDuty.MANDATORY,
                        LocalDate.of(2027, 3, 15),
                        LocalDate.of(2027, 3, 16),
                        "",
                        List.of(),
                        false,
                        null,
                        "")));
    }

    private java.time.Instant sentAt() {
        return HomeCareBids.DEADLINE.plusSeconds(60);
    }

    private BidView bidOf(String name) {
        return bids.openedFor(lotRole).stream()
                .filter(bid -> bid.supplierName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PDDocument pdf(String bidder) throws IOException {
        return Loader.loadPDF(
                summaries.paper(lotRole, bidOf(bidder).supplier()).orElseThrow().pdf());
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    private int letters(String like) {
        Integer found = jdbc.queryForObject(
                "select count(*) from notification_letter where about = ? and body like ?",
                Integer.class,
                lotRole,
                like);
        return found == null ? 0 : found;
    }

    private String papers() {
        return "/tenders/%s/evaluation-papers".formatted(tender);
    }

    private RequestPostProcessor supplier(String organisation) {
        var who = accounts.provide(
                organisation + tender,
                new NewAccount(
                        organisation, "Sam Example", "bids@bidder.example", "a long password", "a long password"));
        if (!organisation.equals("Somebody Else")) {
            assertThat(accounts.reference(who.account()))
                    .isEqualTo(bidOf(organisation).supplier());
        }
        return authentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
    }
}
