package org.tenderway.evaluation;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.BDDMockito.willReturn;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.ApplicationContext;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.bid.Receiving;
import org.tenderway.evaluation.domain.ExclusionFinding;
import org.tenderway.evaluation.domain.Exclusions;
import org.tenderway.evaluation.domain.LotPreferences;
import org.tenderway.evaluation.domain.Ranking;
import org.tenderway.evaluation.process.EvaluationSettlingProcess;
import org.tenderway.methodology.Methodology;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.PublishedRules;
import org.tenderway.methodology.Question;
import org.tenderway.methodology.RulesInWords;
import org.tenderway.methodology.TrialBid;
import org.tenderway.regime.Channel;
import org.tenderway.regime.Regime;
import org.tenderway.tender.CriterionView;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.ProviderRole;
import org.tenderway.tender.TenderStatus;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Weight;

/**
 * A methodology as it would be published and made-up bids as they would come, led through everything that is kept:
 * bids received and opened, a panel's sheets, its agreement, prices, the result and what is settled after it.
 */
public final class StoredTrial {

    private static final int PLACES = 50;

    private final ApplicationContext beans;
    private final Tenders tenders;
    private final String tender;
    private final EvaluationRoom room;
    private final Map<Integer, ProviderRole> lots = new TreeMap<>();
    private Methodology published;
    private String rules = "";

    @SuppressWarnings("NullAway.Init")
    public StoredTrial(ApplicationContext beans, Tenders tenders, String tender) {
        this.beans = beans;
        this.tenders = tenders;
        this.tender = tender;
        this.room = beans.getBean(EvaluationRoom.class);
    }

    public String lotRole(int lot) {
        return tender + "-" + lot;
    }

    /** What stands in the criteria and rules is what is computed: nothing else of the methodology is handed over. */
    public void publish(Methodology methodology, Map<Integer, ProviderRole> roles) {
        lots.putAll(roles);
        rules = RulesInWords.of(methodology);
        List<CriterionView> criteria = new ArrayList<>(methodology.questions().stream()
                .filter(question -> question.kind() != Question.Kind.PASS_FAIL)
                .map(StoredTrial::criterion)
                .toList());
        BigDecimal price = methodology.price().weight();
        published = PublishedRules.methodology(
                rules, criteria.stream().map(CriterionView::question).toList(), price, methodology.minimumQuality());
        if (price.signum() > 0) {
            criteria.add(new CriterionView("PRICE", "Price", true, new Weight(price), 0, null));
        }
        stand(criteria, methodology.minimumQuality());
    }

    public Methodology published() {
        return published;
    }

    private static CriterionView criterion(Question question) {
        return new CriterionView(
                question.code(),
                question.title(),
                false,
                new Weight(question.weight()),
                question.top().intValueExact(),
                question.minimum());
    }

    private void stand(List<CriterionView> criteria, @org.jspecify.annotations.Nullable BigDecimal minimumQuality) {
        var view = new TenderView(
                tender,
                HomeCareBids.CASE,
                "Tried out",
                "nottinghamshire",
                ProviderRole.LEAD,
                Regime.PCR2015,
                Channel.ELECTRONIC,
                TenderStatus.PUBLISHED,
                LocalDate.of(2027, 2, 1),
                HomeCareBids.DEADLINE,
                null,
                criteria,
                minimumQuality,
                "none needed");
        willReturn(Optional.of(view)).given(tenders).find(anyString());
        willReturn(view).given(tenders).tender(anyString());
        willReturn(Optional.of(rules)).given(tenders).scoringRules(anyString());
        willAnswer(asked -> lotRoleOf(asked.getArgument(0))).given(tenders).lotRole(anyString());
        willAnswer(asked -> Optional.of(lotRoleOf(asked.getArgument(0))))
                .given(tenders)
                .findLotRole(anyString());
        willAnswer(asked -> lots.keySet().stream()
                        .map(this::lotRole)
                        .map(this::lotRoleOf)
                        .toList())
                .given(tenders)
                .lotRolesOf(anyString());
    }

    private LotRoleView lotRoleOf(String reference) {
        int lot = Integer.parseInt(reference.substring(reference.lastIndexOf('-') + 1));
        ProviderRole role = lots.getOrDefault(lot, ProviderRole.LEAD);
        int places = role == ProviderRole.LEAD ? 1 : PLACES;
        return new LotRoleView(reference, tender, HomeCareBids.CASE, lot, "Lot" + lot, role, places, "", "");
    }

    /** Every bidder hands in one bid for its lots, in the order of receipt, and two people open the box. */
    public void receive(Map<Integer, List<TrialBid>> byLot) {
        Map<String, TreeSet<Integer>> bidders = new LinkedHashMap<>();
        Map<String, Instant> received = new HashMap<>();
        byLot.forEach((lot, bids) -> bids.forEach(bid -> {
            bidders.computeIfAbsent(bid.bidder(), unknown -> new TreeSet<>()).add(lot);
            if (bid.receivedAt() != null) {
                received.put(bid.bidder(), bid.receivedAt());
            }
        }));
        List<Instant> instants = received.values().stream().distinct().sorted().toList();
        at(HomeCareBids.DEADLINE.minusSeconds(3600));
        room.nobody();
        beans.getBean(RuntimeService.class).startProcessInstanceByKey("bid-receiving", tender);
        room.as("officer", "procurement-officer");
        bidders.entrySet().stream()
                .sorted(Comparator.comparing(each -> instants.indexOf(received.get(each.getKey()))))
                .forEach(each -> {
                    int order = Math.max(0, instants.indexOf(received.get(each.getKey())));
                    at(HomeCareBids.DEADLINE.minusSeconds(3000L - order));
                    beans.getBean(Receiving.class)
                            .register(tender, named(each.getKey()), "bids@bidder.example", each.getValue());
                });
        at(HomeCareBids.DEADLINE.plusSeconds(1));
        room.nobody();
        ManagementService jobs = beans.getBean(ManagementService.class);
        jobs.createJobQuery().timers().executable().processDefinitionKey("bid-receiving").list().stream()
                .forEach(timer -> jobs.executeJob(timer.getId()));
        room.as("officer", "procurement-officer");
        room.complete("openBids", tender, Map.of());
        room.as("manager", "manager");
        room.complete("confirmOpening", tender, Map.of());
        room.nobody();
    }

    /** From the panel to the first result of one lot. */
    public void evaluate(int lot, List<TrialBid> bids) {
        String lotRole = lotRole(lot);
        EvaluationDesk desk = beans.getBean(EvaluationDesk.class);
        room.panel(lotRole);
        var written = cells(lot, bids, Question.Stage.WRITTEN);
        for (String evaluator : List.of("evaluator", "expert")) {
            room.person(evaluator);
            desk.submitScores(lotRole, evaluator, written);
        }
        room.person("moderator");
        desk.moderate(lotRole, written);
        if (beans.getBean(Evaluations.class).stageOf(lotRole).equals("scoring interviews")) {
            List<String> invited = Outcome.invited(published, bids);
            var heard = cells(
                    lot,
                    bids.stream().filter(bid -> invited.contains(bid.bidder())).toList(),
                    Question.Stage.INTERVIEW);
            for (String evaluator : List.of("evaluator", "expert")) {
                room.person(evaluator);
                desk.submitScores(lotRole, evaluator, heard);
            }
            room.person("moderator");
            desk.moderate(lotRole, heard);
        }
        if (published.price().isPriceNeeded()) {
            room.as("officer", "procurement-officer");
            desk.enterPricesByLine(lotRole, prices(lot, bids));
        }
        room.jobs(lotRole);
    }

    private Map<String, Map<String, ScoreWithReason>> cells(int lot, List<TrialBid> bids, Question.Stage stage) {
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        for (TrialBid bid : bids) {
            Map<String, ScoreWithReason> row = new HashMap<>();
            for (Question question : published.questions()) {
                if (question.stage() == stage) {
                    int score = question.kind() == Question.Kind.PASS_FAIL
                            ? bid.answers().getOrDefault(question.code(), false) ? 1 : 0
                            : Objects.requireNonNull(bid.scores().get(question.code()))
                                    .intValueExact();
                    row.put(question.code(), new ScoreWithReason(score, "as the panel agreed"));
                }
            }
            cells.put(reference(lot, bid.bidder()), row);
        }
        return cells;
    }

    private Map<String, Map<String, BigDecimal>> prices(int lot, List<TrialBid> bids) {
        Map<String, Map<String, BigDecimal>> prices = new HashMap<>();
        for (TrialBid bid : bids) {
            prices.put(
                    reference(lot, bid.bidder()),
                    published.price().basket().isEmpty()
                            ? Map.of(org.tenderway.bid.BidContents.PRICE, bid.price())
                            : bid.rates());
        }
        return prices;
    }

    /** Somebody is excluded after the result: it is computed anew. */
    public void exclude(String bidder) {
        room.as("officer", "procurement-officer");
        beans.getBean(Exclusions.class)
                .check(
                        tender,
                        supplier(bidder),
                        "",
                        new ExclusionFinding(ExclusionGround.THEFT_FRAUD_BRIBERY, true, true, "as the register shows"));
        lots.keySet().forEach(lot -> room.jobs(lotRole(lot)));
    }

    /** @param places by bidder, as lots gave them */
    public void draw(int lot, Map<String, Integer> places) {
        Map<String, Integer> byBid = new HashMap<>();
        places.forEach((bidder, place) -> byBid.put(reference(lot, bidder), place));
        room.as("officer", "procurement-officer");
        beans.getBean(EvaluationSettlingProcess.class).draw(lotRole(lot), byBid);
        room.as("manager", "manager");
        room.complete("witnessDraw", lotRole(lot), Map.of("witnessed", "yes"));
        room.jobs(lotRole(lot));
    }

    public void prefer(String bidder, List<Integer> wanted) {
        room.as("officer", "procurement-officer");
        beans.getBean(LotPreferences.class).record(tender, supplier(bidder), "", wanted);
        room.nobody();
    }

    /** What follows from everything that is kept. */
    public Outcome outcome(int lot) {
        return beans.getBean(Ranking.class).outcome(lotRole(lot));
    }

    /** Whom the evaluation prefers for the lot, by the names that the bids were given. */
    public List<String> preferred(int lot) {
        Map<String, String> names = beans.getBean(Bids.class).openedFor(lotRole(lot)).stream()
                .collect(Collectors.toMap(BidView::supplier, BidView::supplierName));
        return beans.getBean(Evaluations.class).preferredOf(lotRole(lot)).stream()
                .map(supplier ->
                        String.valueOf(names.get(supplier)).substring(named("").length()))
                .toList();
    }

    /** By the reference of the bid, the name that it was given. */
    public Map<String, String> names(int lot) {
        Map<String, String> names =
                new TreeMap<>(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        beans.getBean(Bids.class)
                .openedFor(lotRole(lot))
                .forEach(bid -> names.put(
                        bid.reference(), bid.supplierName().substring(named("").length())));
        return names;
    }

    public EvaluationRoom room() {
        return room;
    }

    public String reference(int lot, String bidder) {
        return room.bid(lotRole(lot), named(bidder));
    }

    private String supplier(String bidder) {
        return room.supplier(tender, named(bidder));
    }

    private static String named(String bidder) {
        return "Bidder " + bidder;
    }

    private static void at(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    public void leave() {
        room.nobody();
        ClockUtil.reset();
    }
}
