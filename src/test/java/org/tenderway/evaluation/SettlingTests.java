package org.tenderway.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.BDDMockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.domain.ExclusionFinding;
import org.tenderway.evaluation.domain.ExclusionStands;
import org.tenderway.evaluation.domain.Exclusions;
import org.tenderway.evaluation.domain.PriceJudgement;
import org.tenderway.evaluation.process.EvaluationSettlingProcess;
import org.tenderway.tender.Tenders;

/** What people settle before a result stands: exclusions, abnormally low prices, and lots between equal bids. */
@DatabaseTest
class SettlingTests {

    private static final Map<String, Integer> SCORES = Map.of("Alder Care", 5, "Birch Care", 4, "Cedar Care", 3);
    private static final Map<String, String> PRICES =
            Map.of("Alder Care", "30", "Birch Care", "20", "Cedar Care", "10");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 3);
    private static int count;

    private final String tender = "EV-2018-Q" + ++count;
    private final String lotRole = tender + "-1";

    @Understudy
    Tenders tenders;

    @Autowired
    EvaluationRoom room;

    @Autowired
    Exclusions exclusions;

    @Autowired
    EvaluationSettlingProcess settling;

    @Autowired
    Evaluations evaluations;

    @Autowired
    ExclusionDesk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void opened() {
        room.opened(tenders, tender, "Alder Care", "Birch Care", "Cedar Care");
    }

    @AfterEach
    void leave() {
        room.nobody();
        ClockUtil.reset();
    }

    @Test
    void whoeverIsExcludedAfterScoringRebasesThePricesAndTheEarlierResultIsKept() {
        room.ranked(lotRole, SCORES, PRICES);
        assertThat(totals()).containsExactly("1 Cedar Care 76.00", "2 Alder Care 73.33", "3 Birch Care 68.00");
        excluded("Cedar Care", true);
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.PENDING);
        room.jobs(lotRole);
        assertThat(totals()).containsExactly("1 Birch Care 88.00", "2 Alder Care 86.67", "0 Cedar Care 36.00");
        assertThat(evaluations.rankingOf(lotRole).get(2).whyNot())
                .isEqualTo("excluded: mandatory ground (schedule 6) of the Procurement Act 2023");
        assertThat(jdbc.queryForList(
                        "select because from evaluation_result_version where lot_role = ? order by result_version",
                        String.class,
                        lotRole))
                .containsExactly("first result", "a bidder was excluded");
        assertThat(jdbc.queryForObject(
                        "select count(*) from evaluation_result where lot_role = ? and result_version = 1"
                                + " and place = 1 and supplier_name = 'Cedar Care'",
                        Integer.class,
                        lotRole))
                .isEqualTo(1);
        excluded("Cedar Care", false);
        room.jobs(lotRole);
        assertThat(totals().get(0)).isEqualTo("1 Cedar Care 76.00");
    }

    @Test
    void whereExcludedBidsCountTheBaseStays() {
        rules("excluded bids count: yes");
        room.ranked(lotRole, SCORES, PRICES);
        excluded("Cedar Care", true);
        room.jobs(lotRole);
        assertThat(totals()).startsWith("1 Alder Care 73.33", "2 Birch Care 68.00");
    }

    @Test
    void whoIsExcludedBeforeThePricesNeedsNone() {
        room.panel(lotRole);
        room.score(lotRole, SCORES);
        room.moderate(lotRole, SCORES);
        excluded("Cedar Care", true);
        room.price(lotRole, Map.of("Alder Care", "30", "Birch Care", "20"));
        assertThat(totals()).startsWith("1 Birch Care 88.00", "2 Alder Care 86.67");
    }

    @Test
    void aTendererIsExcludedOnlyOnBothLimbsAndOnAMandatoryGroundNobodyHasAChoice() {
        room.person("officer");
        String supplier = supplier("Cedar Care");
        refuses(supplier, ExclusionGround.INSOLVENCY, false, true, "why", "a tenderer is excluded only where");
        refuses(supplier, ExclusionGround.NONE, true, true, "why", "a tenderer is excluded only where");
        refuses(supplier, ExclusionGround.TERRORISM, true, false, "why", "a tenderer to whom a mandatory ground");
        refuses(supplier, ExclusionGround.NONE, false, false, " ", "say why");
        refuses("SUP-X", ExclusionGround.NONE, false, false, "why", "only those whose bids were opened");
        assertThat(evaluations.uncheckedTenderers(tender)).containsExactly("Alder Care", "Birch Care", "Cedar Care");
        exclusions.check(
                tender,
                supplier,
                seen(supplier),
                new ExclusionFinding(ExclusionGround.INSOLVENCY, true, false, "under a plan"));
        assertThat(evaluations.uncheckedTenderers(tender)).containsExactly("Alder Care", "Birch Care");
        room.person("moderator");
        refuses(supplier, ExclusionGround.NONE, false, false, "why", "a procurement officer checks");
    }

    @Test
    void beforeAnybodyIsExcludedOnADiscretionaryGroundItIsHeardAndUntilThenNothingIsReported() {
        room.ranked(lotRole, SCORES, PRICES);
        room.nobody();
        runtime.startProcessInstanceByKey("evaluation-exclusions", tender);
        room.person("officer");
        String supplier = supplier("Cedar Care");
        refuses(supplier, ExclusionGround.POOR_PERFORMANCE, true, true, "ended early", "hear the tenderer first");
        assertThatThrownBy(() -> exclusions.check(
                        tender, supplier, seen(supplier), heard(ExclusionGround.NONE, TODAY.plusDays(10))))
                .hasMessage("choose the ground on which the tenderer would be excluded");
        assertThatThrownBy(() -> exclusions.check(
                        tender, supplier, seen(supplier), heard(ExclusionGround.POOR_PERFORMANCE, TODAY)))
                .hasMessage("give the tenderer a day after today to answer by");
        exclusions.check(tender, supplier, seen(supplier), heard(ExclusionGround.POOR_PERFORMANCE, TODAY.plusDays(10)));
        assertThat(jdbc.queryForList(
                        "select body from notification_letter where kind = 'exclusion-considered' and about = ?",
                        String.class,
                        tender))
                .singleElement()
                .asString()
                .contains("breach of contract or poor performance")
                .doesNotContain("ended early");
        assertThatThrownBy(() -> desk.findNoGrounds(tender, "registers were looked at"))
                .hasMessage("decide on the exclusion grounds of every tenderer first: Cedar Care");
        refuses(supplier, ExclusionGround.POOR_PERFORMANCE, true, true, "ended early", "the tenderer may still answer");
        exclusions.check(
                tender,
                supplier,
                seen(supplier),
                new ExclusionFinding(
                        ExclusionGround.POOR_PERFORMANCE, true, true, "ended early", null, "it will not happen again"));
        assertThatThrownBy(() -> desk.findNoGrounds(tender, "registers were looked at"))
                .hasMessage("a result of this tender is not settled: finish the check when it stands");
        room.jobs(lotRole);
        room.person("evaluator");
        assertThatThrownBy(() -> desk.findNoGrounds(tender, "because")).hasMessageStartingWith("a procurement officer");
        room.person("officer");
        desk.findNoGrounds(tender, "registers were looked at");
        assertThat(room.openTasks(tender)).isEmpty();
        assertThat(totals()).startsWith("1 Birch Care 88.00", "2 Alder Care 86.67");
        assertThat(evaluations.uncheckedTenderers(tender)).isEmpty();
    }

    private static ExclusionFinding heard(ExclusionGround ground, LocalDate hearBy) {
        return new ExclusionFinding(ground, true, false, "ended early", hearBy, "");
    }

    @Test
    void anAbnormallyLowBidIsAskedAndTheProcessWaitsUntilItsAnswerIsAccepted() {
        rules("abnormally low percent: 50");
        room.ranked(lotRole, SCORES, PRICES);
        assertThat(evaluations.outcomeOf(lotRole)).isEqualTo(EvaluationOutcome.PENDING);
        assertThat(evaluations.rankingOf(lotRole)).isEmpty();
        asked("2027-03-20");
        assertThat(jdbc.queryForList(
                        "select body from notification_letter where kind = 'price-questioned' and about = ?",
                        String.class,
                        lotRole))
                .singleElement()
                .asString()
                .contains("Saturday 20 March 2027")
                .doesNotContain("£", "Alder", "50");
        judged("our rota needs fewer miles", "accepted", "the rota was checked");
        room.jobs(lotRole);
        assertThat(totals()).containsExactly("1 Cedar Care 76.00", "2 Alder Care 73.33", "3 Birch Care 68.00");
        assertThat(room.openTasks(lotRole)).isEmpty();
    }

    @Test
    void aBidIsDisregardedOnlyAfterTheTimeToAnswerOrOnItsAnswerAndTheOthersAreRebased() {
        rules("abnormally low percent: 50");
        room.ranked(lotRole, SCORES, PRICES);
        assertThatThrownBy(() -> asked("2027-03-03"))
                .hasRootCauseMessage("give the bidder a day after today to answer by");
        asked("2027-03-20");
        assertThatThrownBy(() -> judged("", "disregarded", "silence"))
                .hasMessageStartingWith("the bidder may still answer");
        assertThatThrownBy(() -> judged("", "accepted", "fine"))
                .hasMessageStartingWith("a price is accepted on what the bidder answered");
        assertThatThrownBy(() -> judged("we pay less than the law allows", "disregarded", " "))
                .hasMessage("say why");
        ClockUtil.setCurrentTime(Date.from(HomeCareBids.DEADLINE.plusSeconds(20 * 86_400)));
        judged("", "disregarded", "no answer came");
        room.jobs(lotRole);
        assertThat(totals()).startsWith("1 Birch Care 88.00", "2 Alder Care 86.67");
        assertThat(evaluations.rankingOf(lotRole).get(2).whyNot()).startsWith("excluded: the price is abnormally low");
    }

    @Test
    void whoIsExcludedMeanwhileIsNotJudgedAnyMore() {
        rules("abnormally low percent: 50");
        room.ranked(lotRole, SCORES, PRICES);
        asked("2027-03-20");
        excluded("Cedar Care", true);
        room.jobs(lotRole);
        assertThat(room.openTasks(lotRole)).isEmpty();
        assertThat(totals()).startsWith("1 Birch Care 88.00");
    }

    @Test
    void equalBidsAreSeparatedByLotsThatTwoPeopleSaw() {
        rules("ties: quality, drawn lots before two officers");
        Map<String, Integer> equal = Map.of("Alder Care", 4, "Birch Care", 4, "Cedar Care", 3);
        room.ranked(lotRole, equal, Map.of("Alder Care", "20", "Birch Care", "20", "Cedar Care", "20"));
        assertThat(room.openTasks(lotRole)).containsExactly("drawLots");
        assertThat(evaluations.rankingOf(lotRole)).isEmpty();
        room.person("officer");
        assertThatThrownBy(() -> settling.draw(lotRole, places(1, 1)))
                .hasMessage("give each of the equal bids its own place: 1, 2 and so on");
        settling.draw(lotRole, places(2, 1));
        assertThatThrownBy(() -> room.complete("witnessDraw", lotRole, Map.of("witnessed", "yes")))
                .hasRootCauseMessage("you asked for this: a second person must decide it");
        room.person("manager");
        room.complete("witnessDraw", lotRole, Map.of("witnessed", "no"));
        assertThat(room.openTasks(lotRole)).containsExactly("drawLots");
        room.person("officer");
        settling.draw(lotRole, places(2, 1));
        room.person("manager");
        room.complete("witnessDraw", lotRole, Map.of("witnessed", "yes"));
        room.jobs(lotRole);
        assertThat(totals()).startsWith("1 Birch Care 88.00", "2 Alder Care 88.00");
    }

    private Map<String, Integer> places(int alder, int birch) {
        return Map.of(room.bid(lotRole, "Alder Care"), alder, room.bid(lotRole, "Birch Care"), birch);
    }

    private void rules(String rules) {
        BDDMockito.given(tenders.scoringRules(org.mockito.ArgumentMatchers.anyString()))
                .willReturn(Optional.of(rules));
    }

    private void asked(String day) {
        room.person("officer");
        room.complete("askAboutPrices", lotRole, Map.of("answerBy", day));
    }

    private void judged(String answer, String verdict, String reason) {
        room.person("officer");
        settling.judge(lotRole, Map.of(room.bid(lotRole, "Cedar Care"), new PriceJudgement(answer, verdict, reason)));
    }

    private void excluded(String name, boolean excluded) {
        room.person("officer");
        exclusions.check(
                tender,
                supplier(name),
                seen(supplier(name)),
                new ExclusionFinding(
                        excluded ? ExclusionGround.THEFT_FRAUD_BRIBERY : ExclusionGround.NONE,
                        excluded,
                        excluded,
                        "as the register shows"));
    }

    private void refuses(
            String supplier, ExclusionGround ground, boolean continuing, boolean excluded, String why, String message) {
        assertThatThrownBy(() -> exclusions.check(
                        tender, supplier, seen(supplier), new ExclusionFinding(ground, continuing, excluded, why)))
                .hasMessageStartingWith(message);
    }

    private String seen(String supplier) {
        return exclusions.of(tender).entrySet().stream()
                .filter(each -> each.getKey().supplier().equals(supplier))
                .flatMap(each -> each.getValue().stream())
                .findFirst()
                .map(view -> ExclusionStands.of(tender, view).mark())
                .orElse("");
    }

    private String supplier(String name) {
        return exclusions.of(tender).keySet().stream()
                .filter(bid -> bid.supplierName().equals(name))
                .findFirst()
                .orElseThrow()
                .supplier();
    }

    private List<String> totals() {
        return evaluations.rankingOf(lotRole).stream()
                .map(bid -> "%d %s %s"
                        .formatted(
                                bid.rank(),
                                bid.supplierName(),
                                new BigDecimal(bid.total().toString())))
                .toList();
    }
}
