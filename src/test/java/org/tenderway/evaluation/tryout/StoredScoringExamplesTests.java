package org.tenderway.evaluation.tryout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.BDDMockito.given;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.Understudy;
import org.tenderway.evaluation.EvaluationDesk;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.StoredTrial;
import org.tenderway.evaluation.domain.Reopenings;
import org.tenderway.identity.People;
import org.tenderway.identity.Person;
import org.tenderway.identity.Role;
import org.tenderway.methodology.ConsensusCheck;
import org.tenderway.methodology.LotLimit;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.PriceMethod;
import org.tenderway.methodology.PricePart;
import org.tenderway.methodology.PriceTerms;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.RandomMethodologies;
import org.tenderway.methodology.Rounding;
import org.tenderway.methodology.TieRule;
import org.tenderway.methodology.TrialBid;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/**
 * Every published and worked example through evaluations that are stored, equal to the last decimal. An example that
 * comes into the file is run without a line of its own here.
 */
@DatabaseTest
class StoredScoringExamplesTests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Methodology GIVEN_TOTALS = new Methodology(
            List.of(),
            List.of(),
            PricePart.NONE,
            null,
            null,
            null,
            Rounding.USUAL,
            TieRule.LOTS,
            null,
            null,
            null,
            false,
            false,
            null);
    private static int count;

    private final List<StoredTrial> stored = new ArrayList<>();

    @Understudy
    Tenders tenders;

    @Understudy(spy = true)
    People people;

    @Autowired
    ApplicationContext beans;

    @Autowired
    EvaluationDesk desk;

    @Autowired
    Reopenings reopenings;

    @Autowired
    JdbcTemplate jdbc;

    static List<ScoringExamplesTests.Example> examples() throws IOException {
        return ScoringExamplesTests.examples();
    }

    @AfterEach
    void leave() {
        stored.forEach(StoredTrial::leave);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theStoredEvaluationGivesWhatTheExampleExpects(ScoringExamplesTests.Example example) {
        JsonNode node = example.node();
        String name = node.get("method").asText();
        Inputs inputs = new Inputs(node.get("inputs"), "inputs");
        JsonNode expected = node.get("expected");
        switch (Method.named(name)) {
            case HALF_UP_HALF_EVEN -> ScoringExamplesTests.holds(rounded(inputs, expected), expected, "expected");
            case MODERATION -> ScoringExamplesTests.holds(moderated(inputs), expected, "expected");
            default -> assessed(new ExampleReading(name, inputs, node.get("rounding")).trial(), node);
        }
    }

    /** More of them are run by {@code -Dtenderway.test.stored=100}. */
    @Test
    void whateverIsPublishedGivesStoredWhatItGaveWhenItWasTriedOut() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < Integer.getInteger("tenderway.test.stored", 3); round++) {
            Methodology methodology = RandomMethodologies.methodology(random);
            List<TrialBid> bids = RandomMethodologies.bids(random, methodology);
            StoredTrial one = ranked(methodology, bids);
            Outcome tried = Outcome.of(methodology, bids);
            Outcome kept = one.outcome(1);
            for (TrialBid bid : bids) {
                var before = tried.bid(bid.bidder());
                var after = kept.bid(one.reference(1, bid.bidder()));
                assertThat(after.total()).isEqualTo(before.total());
                assertThat(after.shown()).isEqualTo(before.shown());
                assertThat(after.place()).isEqualTo(before.place());
                assertThat(after.failures()).isEqualTo(before.failures());
            }
        }
    }

    private void assessed(Trial trial, JsonNode node) {
        JsonNode expected = node.get("expected");
        WholeScores whole = WholeScores.of(trial.methodology(), trial.lots());
        switch (trial.method()) {
            case MAX_LOTS -> ScoringExamplesTests.holds(allocated(trial, whole), expected, "expected");
            case ROUNDING_POLICY ->
                trial.policies().forEach((policy, rounding) -> {
                    StoredTrial one = ranked(Variations.rounding(whole.methodology(), rounding), bids(whole));
                    Map<String, Object> totals = new Answer(one.published()).totals(one.outcome(1));
                    Answer.putIf(totals, "winner", one.outcome(1).winner());
                    ScoringExamplesTests.holds(named(one, 1, totals), expected.get(policy), policy);
                });
            case RANK_REVERSAL -> ScoringExamplesTests.holds(reversed(trial, whole), expected, "expected");
            default -> {
                StoredTrial one = ranked(whole.methodology(), bids(whole));
                Results results = results(trial, one);
                ScoringExamplesTests.holds(named(one, 1, results.of(one.outcome(1))), expected, "expected");
                if (node.has("unrounded")) {
                    ScoringExamplesTests.holds(
                            named(one, 1, results.unrounded(one.outcome(1))), node.get("unrounded"), "unrounded");
                }
                if (node.has("contrast_relative")) {
                    contrasted(whole, node.get("contrast_relative"));
                }
                if (trial.methodology().roles() != null) {
                    appointed(one, expected);
                }
            }
        }
    }

    private static List<TrialBid> bids(WholeScores whole) {
        return whole.lots().values().iterator().next();
    }

    /** One lot from the published methodology to its result, and what people settle after it. */
    private StoredTrial ranked(Methodology methodology, List<TrialBid> bids) {
        boolean roles = methodology.roles() != null;
        StoredTrial one = trial(
                methodology,
                roles ? Map.of(1, ProviderRole.LEAD, 2, ProviderRole.ADDITIONAL) : Map.of(1, ProviderRole.LEAD));
        one.receive(roles ? Map.of(1, bids, 2, bids) : Map.of(1, bids));
        for (int lot = 1; lot <= (roles ? 2 : 1); lot++) {
            one.evaluate(lot, bids);
        }
        bids.stream().filter(bid -> !bid.excludedBecause().isEmpty()).forEach(bid -> one.exclude(bid.bidder()));
        Map<String, Integer> drawn = new LinkedHashMap<>();
        bids.stream().filter(bid -> bid.drawn() != null).forEach(bid -> drawn.put(bid.bidder(), bid.drawn()));
        if (!drawn.isEmpty()) {
            one.draw(1, drawn);
        }
        kept(one, 1);
        return one;
    }

    private StoredTrial trial(Methodology methodology, Map<Integer, ProviderRole> roles) {
        StoredTrial one = new StoredTrial(beans, tenders, "EV-2018-X" + ++count);
        stored.add(one);
        one.publish(methodology, roles);
        return one;
    }

    private static Results results(Trial trial, StoredTrial one) {
        return new Results(new Trial(
                trial.method(),
                one.published(),
                trial.lots(),
                trial.preferences(),
                trial.policies(),
                trial.unrounded(),
                trial.without(),
                List.of()));
    }

    /** The rows of the newest result say what follows from everything else that is kept. */
    private void kept(StoredTrial one, int lot) {
        Outcome outcome = one.outcome(lot);
        List<String> seen = new ArrayList<>();
        jdbc.query(
                "select bid, shown_total, place, compliant, low from evaluation_result r where lot_role = ?"
                        + " and result_version = (select max(result_version) from evaluation_result m"
                        + " where m.lot_role = r.lot_role)",
                row -> {
                    var assessed = outcome.bid(row.getString("bid"));
                    seen.add(assessed.bidder());
                    assertThat(row.getBigDecimal("shown_total")).isEqualByComparingTo(assessed.shown());
                    assertThat(row.getInt("place")).isEqualTo(assessed.place());
                    assertThat(row.getBoolean("compliant")).isEqualTo(assessed.isIn());
                    assertThat(row.getBoolean("low")).isEqualTo(assessed.low());
                },
                one.lotRole(lot));
        assertThat(seen).hasSameSizeAs(outcome.bids());
    }

    /** Whole numbers come out alike, whatever held them. */
    private static JsonNode read(Object result) {
        try {
            return JSON.readTree(JSON.writeValueAsString(result));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static JsonNode named(StoredTrial one, int lot, Object result) {
        try {
            String text = JSON.writeValueAsString(result);
            for (Map.Entry<String, String> name : one.names(lot).entrySet()) {
                text = text.replace(name.getKey(), name.getValue());
            }
            return JSON.readTree(text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void contrasted(WholeScores whole, JsonNode expected) {
        PricePart part = whole.methodology().price();
        StoredTrial one = ranked(
                Variations.price(
                        whole.methodology(),
                        new PricePart(PriceMethod.RELATIVE_TO_LOWEST, part.weight(), PriceTerms.USUAL, part.basket())),
                bids(whole));
        Answer answer = new Answer(one.published());
        Map<String, Object> points = new LinkedHashMap<>();
        one.outcome(1).bids().forEach(each -> points.put(each.bidder(), answer.shown(each.pricePoints())));
        ScoringExamplesTests.holds(named(one, 1, points), expected, "contrast_relative");
    }

    private void appointed(StoredTrial one, JsonNode expected) {
        String lead = expected.path("lead").isTextual() ? expected.path("lead").asText() : null;
        assertThat(one.preferred(1)).isEqualTo(lead == null ? List.of() : List.of(lead));
        List<String> additional = new ArrayList<>(one.preferred(2));
        additional.remove(lead);
        assertThat(JSON.<JsonNode>valueToTree(additional)).isEqualTo(expected.get("additional"));
    }

    /** With everybody, and computed anew once somebody is excluded. */
    private JsonNode reversed(Trial trial, WholeScores whole) {
        List<TrialBid> bids = bids(whole);
        List<String> gone = trial.without().isEmpty()
                ? List.of(bids.stream()
                        .min(java.util.Comparator.comparing(bid -> Objects.requireNonNull(bid.price())))
                        .orElseThrow()
                        .bidder())
                : trial.without();
        Map<String, Object> result = new LinkedHashMap<>();
        for (String out : gone) {
            StoredTrial one = ranked(whole.methodology(), bids);
            Answer answer = new Answer(one.published());
            result.put("with_" + out, named(one, 1, answer.totals(one.outcome(1))));
            Answer.putIf(result, "winner_with_" + out, winner(one));
            one.exclude(out);
            kept(one, 1);
            Map<String, Object> left = answer.totals(one.outcome(1));
            left.remove(one.reference(1, out));
            result.put("without_" + out, named(one, 1, left));
            Answer.putIf(result, "winner_without_" + out, winner(one));
        }
        return JSON.valueToTree(result);
    }

    private static @org.jspecify.annotations.Nullable Object winner(StoredTrial one) {
        String winner = one.outcome(1).winner();
        return winner == null ? null : named(one, 1, winner);
    }

    private JsonNode allocated(Trial trial, WholeScores whole) {
        List<String> lots = List.copyOf(trial.lots().keySet());
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("unconstrained", winners(trial, whole, null, lots));
        LotLimit limit = Objects.requireNonNull(trial.methodology().lotLimit());
        result.put(
                "mechanism_preference",
                winners(trial, whole, new LotLimit(limit.most(), LotLimit.Mechanism.BIDDER_PREFERENCE), lots));
        Map<String, String> best =
                winners(trial, whole, new LotLimit(limit.most(), LotLimit.Mechanism.BEST_TOTAL), lots);
        BigDecimal total = BigDecimal.ZERO;
        StoredTrial one = stored.get(stored.size() - 1);
        for (String lot : lots) {
            int number = lots.indexOf(lot) + 1;
            if (best.get(lot) != null) {
                total = total.add(one.outcome(number)
                        .bid(one.reference(number, best.get(lot)))
                        .shown());
            }
        }
        result.put(
                "mechanism_best_total",
                Map.of("allocation", best, "total", total.stripTrailingZeros().toPlainString()));
        return JSON.valueToTree(result);
    }

    private Map<String, String> winners(
            Trial trial, WholeScores whole, @org.jspecify.annotations.Nullable LotLimit limit, List<String> lots) {
        Map<Integer, ProviderRole> roles = new TreeMap<>();
        Map<Integer, List<TrialBid>> bids = new TreeMap<>();
        lots.forEach(lot -> {
            roles.put(lots.indexOf(lot) + 1, ProviderRole.LEAD);
            bids.put(lots.indexOf(lot) + 1, whole.lots().get(lot));
        });
        StoredTrial one = trial(limited(whole.methodology(), limit), roles);
        one.receive(bids);
        trial.preferences()
                .forEach((bidder, wanted) -> one.prefer(
                        bidder,
                        wanted.stream().map(lot -> lots.indexOf(lot) + 1).toList()));
        bids.forEach(one::evaluate);
        Map<String, String> winners = new LinkedHashMap<>();
        lots.forEach(lot -> {
            kept(one, lots.indexOf(lot) + 1);
            winners.put(
                    lot,
                    one.preferred(lots.indexOf(lot) + 1).stream().findFirst().orElse(null));
        });
        return winners;
    }

    private static Methodology limited(Methodology one, @org.jspecify.annotations.Nullable LotLimit limit) {
        return new Methodology(
                one.sections(),
                one.questions(),
                one.price(),
                one.minimumQuality(),
                one.minimumTotal(),
                one.weightsTotal(),
                one.rounding(),
                one.ties(),
                limit,
                one.roles(),
                one.lowTrigger(),
                one.excludedCount(),
                one.accredited(),
                one.interviewed());
    }

    /** Values become the totals of bids; below nought, of their opposites: all ways of rounding are even-handed. */
    private JsonNode rounded(Inputs inputs, JsonNode expected) {
        JsonNode given = Objects.requireNonNull(inputs.take("value", "values"));
        List<BigDecimal> values = given.isContainerNode()
                ? List.copyOf(Inputs.decimals(given, "value").values())
                : List.of(Figures.decimal(given, "value"));
        Integer decimals = inputs.whole("dp", "decimals", "decimalplaces");
        List<TrialBid> bids = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            bids.add(new TrialBid(
                    "V" + at,
                    Map.of(),
                    Map.of(),
                    null,
                    Map.of(),
                    null,
                    values.get(at).abs(),
                    "",
                    null,
                    null));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        expected.fieldNames().forEachRemaining(mode -> {
            Methodology methodology = Variations.rounding(
                    GIVEN_TOTALS,
                    Rounding.of(
                            Rounding.Policy.TOTALS,
                            decimals == null ? 2 : decimals,
                            RoundingMode.valueOf(mode.toUpperCase(java.util.Locale.ROOT))));
            WholeScores whole = WholeScores.of(methodology, Map.of("", bids));
            StoredTrial one = ranked(whole.methodology(), bids(whole));
            List<String> shown = new ArrayList<>();
            for (int at = 0; at < values.size(); at++) {
                BigDecimal total =
                        one.outcome(1).bid(one.reference(1, "V" + at)).shown();
                shown.add((values.get(at).signum() < 0 ? total.negate() : total).toPlainString());
            }
            result.put(mode, shown);
        });
        return JSON.valueToTree(result);
    }

    /** A panel as large as the example's; what would make its agreement invalid is tried at the same desk. */
    private JsonNode moderated(Inputs inputs) {
        List<BigDecimal> individual = List.copyOf(
                inputs.decimals("individual", "scores", "individualscores").values());
        BigDecimal consensus = Objects.requireNonNull(inputs.decimal("consensus", "moderated"));
        BigDecimal top = Objects.requireNonNullElse(inputs.decimal("scalemax", "maxscore"), BigDecimal.valueOf(5));
        String said = inputs.text("rationale");
        String rationale = said == null || said.matches("(?i)none|missing|null") ? "" : said;
        boolean conflicted = Conflicts.open(inputs.take("conflict", "conflicts", "conflicted"));
        boolean after = inputs.flag("changedafterprices", "changedafterpricesopened", "changedafterpriceswereopened");
        String why = Objects.requireNonNullElse(inputs.text("changereason", "recordedreason", "reason"), "");

        List<String> evaluators = new ArrayList<>(List.of("evaluator", "expert"));
        for (int more = 3; more <= individual.size(); more++) {
            String user = "evaluator-" + more;
            evaluators.add(user);
            given(people.find(user))
                    .willReturn(Optional.of(new Person(user, user, user + "@c.example", Set.of(Role.EVALUATOR))));
        }
        Question question = Question.scored("Q", "", BigDecimal.valueOf(60), top, null);
        StoredTrial one = trial(
                Methodology.of(List.of(question), PricePart.of(PriceMethod.RELATIVE_TO_LOWEST, BigDecimal.valueOf(40))),
                Map.of(1, ProviderRole.LEAD, 2, ProviderRole.LEAD));
        TrialBid bid = TrialBid.of("A", Map.of("Q", consensus), BigDecimal.TEN);
        one.receive(Map.of(1, List.of(bid), 2, List.of(bid)));
        one.room().panel(one.lotRole(1), evaluators.subList(0, individual.size()));
        for (int at = 0; at < individual.size(); at++) {
            one.room().person(evaluators.get(at));
            desk.submitScores(
                    one.lotRole(1),
                    evaluators.get(at),
                    cell(one, individual.get(at).intValueExact(), "as I read it"));
        }
        one.room().person("moderator");
        refused(one, consensus.intValue(), " ");
        refused(one, top.intValueExact() + 1, "agreed");
        refused(one, -1, "agreed");
        one.room().person("evaluator");
        refused(one, consensus.intValue(), "agreed");
        refusedInConflict(one, evaluators);
        boolean valid = !conflicted;
        one.room().person("moderator");
        valid &= accepts(() -> desk.moderate(one.lotRole(1), cell(one, consensus.intValueExact(), rationale)));
        if (valid) {
            one.room().as("officer", "procurement-officer");
            desk.enterPrices(one.lotRole(1), Map.of(one.reference(1, "A"), BigDecimal.TEN));
            one.room().jobs(one.lotRole(1));
            one.room().person("moderator");
            refused(one, 0, "on second thoughts");
            assertThatThrownBy(() -> reopenings.ask(one.lotRole(1), " ")).isInstanceOf(Refusal.class);
            if (after) {
                valid = accepts(() -> reopenings.ask(one.lotRole(1), why));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("moderated", valid ? keptScore(one) : Conflicts.number(consensus));
        result.put(
                "average_for_information",
                ConsensusCheck.average(jdbc.queryForList(
                                "select score from evaluation_score where lot_role = ?",
                                BigDecimal.class,
                                one.lotRole(1)))
                        .rounded(2, RoundingMode.HALF_UP)
                        .toPlainString());
        result.put("valid", valid);
        result.put("invalid_if", ConsensusCheck.rules(top));
        return read(result);
    }

    private Integer keptScore(StoredTrial one) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select score from evaluation_consensus where lot_role = ? and scoring_round = 1",
                Integer.class,
                one.lotRole(1)));
    }

    private void refusedInConflict(StoredTrial one, List<String> evaluators) {
        one.room().nobody();
        beans.getBean(org.camunda.bpm.engine.RuntimeService.class)
                .startProcessInstanceByKey("evaluation-scoring", one.lotRole(2));
        one.room().as("officer", "procurement-officer");
        one.room()
                .complete(
                        "namePanel",
                        one.lotRole(2),
                        Map.of("evaluators", String.join(", ", evaluators), "moderator", "moderator"));
        var tasks = beans.getBean(org.camunda.bpm.engine.TaskService.class);
        one.room().person("moderator");
        tasks.complete(
                tasks.createTaskQuery()
                        .taskDefinitionKey("declareConflict")
                        .processInstanceBusinessKey(one.lotRole(2))
                        .taskAssignee("moderator")
                        .singleResult()
                        .getId(),
                Map.of("conflict", "yes", "reason", "my sister works there"));
        assertThatThrownBy(() -> desk.moderate(
                        one.lotRole(2), Map.of(one.reference(2, "A"), Map.of("Q", new ScoreWithReason(1, "agreed")))))
                .isInstanceOf(Refusal.class);
    }

    private void refused(StoredTrial one, int score, String rationale) {
        assertThatThrownBy(() -> desk.moderate(one.lotRole(1), cell(one, score, rationale)))
                .isInstanceOf(Refusal.class);
    }

    private static boolean accepts(Runnable step) {
        try {
            step.run();
            return true;
        } catch (Refusal | ArithmeticException refused) {
            return false;
        }
    }

    private static Map<String, Map<String, ScoreWithReason>> cell(StoredTrial one, int score, String reason) {
        return Map.of(one.reference(1, "A"), Map.of("Q", new ScoreWithReason(score, reason)));
    }
}
