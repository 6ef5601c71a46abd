package org.tenderway.evaluation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.evaluation.RankedBid;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Weight;

/** The worked examples through evaluations that are stored: agreed scores and prices in, ranking out. */
@DatabaseTest
class StoredScoringExamplesTests {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static int count;

    private final String lotRole = "SCORED-" + ++count;

    private final Tenders tenders = mock(Tenders.class);
    private final Bids bids = mock(Bids.class);

    @Autowired
    EvaluationRows rows;

    @Autowired
    ResultInputs inputs;

    @Autowired
    ResultBook book;

    @Autowired
    OpenQuestions questions;

    @Autowired
    Locks locks;

    @Autowired
    LotPreferences preferences;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Evaluations evaluations;

    @Autowired
    JdbcTemplate jdbc;

    private final Map<String, Map<String, Integer>> scores = new LinkedHashMap<>();
    private final Map<String, String> prices = new LinkedHashMap<>();
    private final List<CriterionView> criteria = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SC-01 | 1   | weights total: 1; rounding: 3 dp half-up",
                "SC-02 | 40  | weights total: 40; rounding: 2 dp half-up",
                "SC-04 | 100 | price method: mean-deviation; rounding: nearest whole point half-up",
                "SC-05 | 100 | price method: mean-deviation; rounding: nearest whole point half-up",
                "SC-07 | 40  | price method: linear from lowest, zero at twice the lowest; weights total: 40",
                "SC-17 | 40  | weights total: 40"
            })
    void pricesAlone(String id, String weight, String rules) throws IOException {
        JsonNode example = example(id);
        example.at("/inputs/prices").fields().forEachRemaining(bid -> {
            scores.put(bid.getKey(), Map.of());
            prices.put(bid.getKey(), bid.getValue().asText());
        });
        rank(lotRole, weight, rules);
        ranked(lotRole).forEach((bid, result) -> {
            assertThat(result.pricePoints()).isEqualTo(decimal(example, "/expected/" + bid));
            assertThat(result.total()).isEqualTo(decimal(example, "/expected/" + bid));
        });
    }

    @Test
    void valueForMoney() throws IOException {
        JsonNode example = example("SC-09");
        question("Q", "100", 100, null);
        example.at("/inputs/bids").fields().forEachRemaining(bid -> {
            scores.put(bid.getKey(), Map.of("Q", bid.getValue().get("quality").asInt()));
            prices.put(bid.getKey(), bid.getValue().get("cost").asText());
        });
        rank(lotRole, "0", "price method: value-for-money index; index unit: 1000000");
        assertThat(result("A").total()).isEqualTo(decimal(example, "/expected/A"));
        assertThat(result("B").total()).isEqualTo(decimal(example, "/expected/B"));
        assertThat(order(lotRole).get(0))
                .isEqualTo(example.at("/expected/winner").asText());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SC-11 | minimum total: 60",
                "SC-13 | price method: fixed price; ties: Q1, Q2, Q3, drawn lots before two officers"
            })
    void qualityAlone(String id, String rules) throws IOException {
        JsonNode example = example(id);
        example.at("/inputs/weights").fields().forEachRemaining(weight -> {
            JsonNode least = example.at("/inputs/min_score/" + weight.getKey());
            question(weight.getKey(), weight.getValue().asText(), 5, least.isMissingNode() ? null : least.asText());
        });
        example.at("/inputs/scores").fields().forEachRemaining(bid -> {
            Map<String, Integer> row = new LinkedHashMap<>();
            bid.getValue()
                    .fields()
                    .forEachRemaining(
                            score -> row.put(score.getKey(), score.getValue().asInt()));
            scores.put(bid.getKey(), row);
        });
        rank(lotRole, "0", rules);
        ranked(lotRole).forEach((bid, result) -> assertThat(result.total())
                .isEqualTo(decimal(example, "/expected/totals/" + bid)));
        List<String> expected = new ArrayList<>();
        example.at("/expected/ranking").forEach(bid -> expected.add(bid.asText()));
        assertThat(order(lotRole)).isEqualTo(expected);
        example.at("/expected/disqualified").fields().forEachRemaining(out -> assertThat(
                        result(out.getKey()).whyNot())
                .isEqualTo(out.getValue().asText()));
        if (example.at("/expected/tie").isTextual()) {
            assertThat(evaluations.workingOf(lotRole))
                    .contains(example.at("/expected/tie").asText());
        }
    }

    @Test
    void anAbnormallyLowPriceIsFlaggedAndStays() throws IOException {
        JsonNode example = example("SC-14");
        example.at("/inputs/hourly_rate").fields().forEachRemaining(bid -> {
            scores.put(bid.getKey(), Map.of());
            prices.put(bid.getKey(), bid.getValue().asText());
        });
        rank(lotRole, "100", "abnormally low percent: 20");
        assertThat(evaluations.isUnderWay(lotRole)).isTrue();
        jdbc.update(
                "insert into evaluation_price_question (id, version, lot_role, bid, supplier, asked_by, asked_at,"
                        + " answer_by, answer, verdict, reason, judged_by) values (?, 0, ?, 'C', 'S-C', 'officer',"
                        + " current_timestamp, current_date, 'we can', 'ACCEPTED', 'they can', 'officer')",
                lotRole + "/C",
                lotRole);
        jdbc.update("update evaluation set stage = 'RANKING' where lot_role = ?", lotRole);
        compute(lotRole);
        assertThat(evaluations.lowPricedBidsOf(lotRole)).containsExactly("C");
        assertThat(order(lotRole)).hasSize(4);
        jdbc.query(
                "select bid, percent_below from evaluation_result where lot_role = ? and result_version = 2",
                row -> {
                    assertThat(row.getBigDecimal(2).setScale(2, RoundingMode.HALF_UP))
                            .isEqualTo(decimal(example, "/expected/percent_below/" + row.getString(1)));
                },
                lotRole);
    }

    @Test
    void theBestChangesWhenTheLowestLeaves() throws IOException {
        JsonNode example = example("SC-16");
        question("Q", "50", 50, null);
        for (String bid : List.of("A", "B", "C")) {
            scores.put(
                    bid,
                    Map.of(
                            "Q",
                            example.at("/inputs/quality_points_of_50/" + bid).asInt()));
            prices.put(bid, example.at("/inputs/price/" + bid).asText());
        }
        rank(lotRole, "50", "");
        ranked(lotRole).forEach((bid, result) -> assertThat(result.total())
                .isEqualTo(decimal(example, "/expected/with_C/" + bid)));
        assertThat(order(lotRole).get(0)).isEqualTo("A");
        scores.remove("C");
        rank(lotRole + "-again", "50", "");
        ranked(lotRole + "-again").forEach((bid, result) -> assertThat(result.total())
                .isEqualTo(decimal(example, "/expected/without_C/" + bid)));
        assertThat(order(lotRole + "-again").get(0)).isEqualTo("B");
    }

    @ParameterizedTest
    @CsvSource({"policy1, 2 dp half-up, A", "policy2, round price score to whole points first, B"})
    void theRoundingPolicyDecides(String policy, String rounding, String winner) throws IOException {
        JsonNode example = example("SC-18");
        int number = 0;
        for (JsonNode weight : example.at("/inputs/weights")) {
            number++;
            question("Q" + number, weight.asText(), 5, null);
        }
        for (String bid : List.of("A", "B", "lowest")) {
            Map<String, Integer> row = new LinkedHashMap<>();
            for (int at = 1; at <= number; at++) {
                JsonNode given = example.at("/inputs/scores/" + bid + "/" + (at - 1));
                row.put("Q" + at, given.isMissingNode() ? 0 : given.asInt());
            }
            scores.put(bid, row);
            prices.put(bid, example.at("/inputs/price/" + bid).asText());
        }
        rank(lotRole, "40", "rounding: " + rounding);
        for (String bid : List.of("A", "B")) {
            assertThat(result(bid).total()).isEqualTo(decimal(example, "/expected/" + policy + "/" + bid));
        }
        assertThat(order(lotRole).get(0)).isEqualTo(winner);
    }

    @Test
    void aLimitOfLotsIsKeptByThePreferenceOfTheBidderOrTheBestTotal() throws IOException {
        JsonNode example = example("SC-15");
        question("Q", "100", 100, null);
        List<LotRoleView> lots = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            String lot = lotRole + "-" + number;
            lots.add(lotRole(lot, number, ProviderRole.LEAD));
            example.at("/inputs/scores/Lot" + number)
                    .fields()
                    .forEachRemaining(bid ->
                            scores.put(bid.getKey(), Map.of("Q", bid.getValue().asInt())));
            rank(lot, "0", "");
        }
        given(tenders.lotRolesOf(anyString())).willReturn(lots);
        jdbc.update("delete from evaluation_lot_preference where tender = 'T'");
        jdbc.update("insert into evaluation_lot_preference (id, version, tender, supplier, lots, recorded_by,"
                + " recorded_at) values ('T/S-A', 0, 'T', 'S-A', '1 3 2', 'officer', current_timestamp)");
        assertThat(winners(lots, "")).isEqualTo(expected(example, "/expected/unconstrained"));
        assertThat(winners(lots, "lots per bidder: 2; bidder preference"))
                .isEqualTo(expected(example, "/expected/mechanism_preference"));
        assertThat(winners(lots, "lots per bidder: 2; best total"))
                .isEqualTo(expected(example, "/expected/mechanism_best_total/allocation"));
    }

    @Test
    void theLeadAndTheAdditionalRoleHaveMinimumsOfTheirOwnDownToNoAward() throws IOException {
        JsonNode example = example("SC-23");
        question("Q", "100", 10_000, null);
        example.at("/inputs/totals")
                .fields()
                .forEachRemaining(bid -> scores.put(
                        bid.getKey(),
                        Map.of(
                                "Q",
                                new BigDecimal(bid.getValue().asText())
                                        .movePointRight(2)
                                        .intValueExact())));
        rank(lotRole, "0", "lead minimum: 70; additional minimum: 60");
        assertThat(appointments().of(lotRole(lotRole, 6, ProviderRole.LEAD))).isEmpty();
        assertThat(appointments().of(lotRole(lotRole, 6, ProviderRole.ADDITIONAL)))
                .containsExactly("S-A", "S-B");
    }

    private Appointments appointments() {
        return new Appointments(rows, new EvaluationFiles(rows, tenders, bids), inputs, preferences, tenders);
    }

    private Map<String, String> winners(List<LotRoleView> lots, String rules) {
        given(tenders.scoringRules(anyString())).willReturn(Optional.of(rules));
        Map<String, String> winners = new java.util.TreeMap<>();
        lots.forEach(lot ->
                winners.put("Lot" + lot.lot(), appointments().of(lot).get(0).substring(2)));
        return winners;
    }

    private static Map<String, String> expected(JsonNode example, String at) {
        Map<String, String> expected = new java.util.TreeMap<>();
        example.at(at)
                .fields()
                .forEachRemaining(
                        lot -> expected.put(lot.getKey(), lot.getValue().asText()));
        return expected;
    }

    private static LotRoleView lotRole(String reference, int lot, ProviderRole role) {
        return new LotRoleView(
                reference,
                "T",
                new CaseReference("SC-2026"),
                lot,
                "Lot",
                role,
                role == ProviderRole.LEAD ? 1 : 5,
                "",
                "");
    }

    private void question(String code, String weight, int top, @org.jspecify.annotations.Nullable String minimum) {
        criteria.add(new CriterionView(
                code, code, false, Weight.of(weight), top, minimum == null ? null : new BigDecimal(minimum)));
    }

    private void rank(String evaluation, String priceWeight, String rules) {
        List<CriterionView> all = new ArrayList<>(criteria);
        if (!priceWeight.equals("0")) {
            all.add(new CriterionView("PRICE", "Price", true, Weight.of(priceWeight), 0, null));
        }
        given(tenders.tender(anyString())).willReturn(tender(all));
        given(tenders.scoringRules(anyString())).willReturn(Optional.of(rules.replace("; ", "\n")));
        List<BidView> opened = scores.keySet().stream()
                .map(bid -> new BidView(bid, "T", "S-" + bid, bid, NOON, BidStatus.OPENED, Set.of(1)))
                .toList();
        given(bids.openedFor(anyString())).willReturn(opened);
        jdbc.update(
                "insert into evaluation (lot_role, version, case_reference, tender, stage) values (?, 0, 'SC-2026', 'T', 'RANKING')",
                evaluation);
        scores.forEach((bid, row) -> {
            row.forEach((code, score) -> jdbc.update(
                    "insert into evaluation_consensus (id, version, lot_role, bid, criterion, score, rationale, moderated_by, saved_at)"
                            + " values (?, 0, ?, ?, ?, ?, 'agreed', 'moderator', current_timestamp)",
                    String.join("/", evaluation, bid, code),
                    evaluation,
                    bid,
                    code,
                    score));
            if (prices.containsKey(bid)) {
                jdbc.update(
                        "insert into evaluation_price (id, version, lot_role, bid, price, entered_by, entered_at)"
                                + " values (?, 0, ?, ?, ?, 'officer', current_timestamp)",
                        evaluation + "/" + bid,
                        evaluation,
                        bid,
                        new BigDecimal(prices.get(bid)));
            }
        });
        compute(evaluation);
    }

    private void compute(String evaluation) {
        var ranking = new Ranking(new EvaluationFiles(rows, tenders, bids), inputs, book, questions, locks);
        transaction.executeWithoutResult(status -> ranking.scorePrices(evaluation));
        transaction.executeWithoutResult(status -> ranking.rankBids(evaluation));
    }

    private static TenderView tender(List<CriterionView> criteria) {
        return new TenderView(
                "T",
                new CaseReference("SC-2026"),
                "Lead provider tender",
                "council",
                ProviderRole.LEAD,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                TenderStatus.PUBLISHED,
                LocalDate.of(2026, 10, 1),
                NOON,
                null,
                criteria,
                null,
                "none needed");
    }

    private Map<String, RankedBid> ranked(String evaluation) {
        Map<String, RankedBid> ranked = new LinkedHashMap<>();
        evaluations.rankingOf(evaluation).forEach(bid -> ranked.put(bid.bid(), bid));
        assertThat(ranked).isNotEmpty();
        return ranked;
    }

    private RankedBid result(String bid) {
        return java.util.Objects.requireNonNull(ranked(lotRole).get(bid));
    }

    private List<String> order(String evaluation) {
        return evaluations.rankingOf(evaluation).stream()
                .filter(RankedBid::compliant)
                .map(RankedBid::bid)
                .toList();
    }

    private static BigDecimal decimal(JsonNode example, String at) {
        return new BigDecimal(example.at(at).asText());
    }

    private static JsonNode example(String id) throws IOException {
        for (JsonNode example : new ObjectMapper()
                .readTree(StoredScoringExamplesTests.class.getResource("/evaluation/scoring-examples.json"))
                .get("examples")) {
            if (example.get("id").asText().equals(id)) {
                return example;
            }
        }
        throw new IllegalArgumentException(id);
    }
}
