package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidView;
import org.tenderway.evaluation.LotsDrawn;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.methodology.Outcome;
import org.tenderway.methodology.Tie;
import org.tenderway.methodology.TieRule;

/** Lots between bids that the published rule leaves equal: one officer draws and records, a second person confirms. */
@Service
@Transactional
public class Draws {

    private final EvaluationFiles files;
    private final Ranking ranking;
    private final DrawRows rows;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Draws(
            EvaluationFiles files,
            Ranking ranking,
            DrawRows rows,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.files = files;
        this.ranking = ranking;
        this.rows = rows;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    /** Every group of bids that only lots can separate; where the published rule has no lots, nobody draws. */
    static List<List<String>> equalBids(Outcome outcome) {
        return outcome.ties().stream()
                .filter(tie -> !tie.decided() && tie.words().contains(TieRule.DRAWN_LOTS + " must separate"))
                .map(Tie::bidders)
                .toList();
    }

    /** The door's question. */
    @Transactional(readOnly = true)
    public boolean isTieOpen(String lotRole) {
        return files.file(lotRole).stage() == EvaluationStage.SETTLING
                && !equalBids(ranking.outcome(lotRole)).isEmpty();
    }

    /** The equal bids for which lots are drawn, all groups of them. */
    @Transactional(readOnly = true)
    public List<BidView> equal(String lotRole) {
        ScoringRule.LOTS_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        List<String> equal = equalNow(lotRole);
        return files.bids(lotRole).stream()
                .filter(bid -> equal.contains(bid.reference()))
                .toList();
    }

    public String title(String lotRole) {
        return files.title(lotRole);
    }

    /** @param places the place that lots gave to each of the equal bids */
    public void record(String lotRole, Map<String, Integer> places) {
        ScoringRule.LOTS_BY_OFFICER.unless(actor.get().has(Role.PROCUREMENT_OFFICER));
        Evaluation evaluation = files.toChange(lotRole);
        List<String> equal = equalNow(lotRole);
        TreeMap<Integer, String> order = new TreeMap<>();
        equal.forEach(bid -> order.put(places.getOrDefault(bid, 0), bid));
        ScoringRule.LOTS_IN_ORDER.unless(
                order.size() == equal.size()
                        && order.firstKey() == 1
                        && order.lastKey() == equal.size()
                        && places.size() == equal.size(),
                "place-" + equal.get(0));
        int number = rows.findByLotRoleOrderByNumber(lotRole).size() + 1;
        rows.save(new Draw(
                evaluation.lotRole(),
                number,
                new ArrayList<>(order.values()),
                actor.get().userId(),
                clock.instant()));
    }

    /** A second person who was there says whether the record is right; if not, lots are recorded again. */
    public void witness(String lotRole, String answer) {
        Actor by = actor.get();
        ScoringRule.LOTS_WITNESSED.unless(by.has(Role.PROCUREMENT_OFFICER) || by.has(Role.MANAGER));
        ScoringRule.ANSWER_YES_OR_NO.unless(List.of("yes", "no").contains(answer), "witnessed");
        Evaluation evaluation = files.toChange(lotRole);
        Draw draw = latest(lotRole);
        if (draw == null || !draw.isOpen()) {
            throw ScoringRule.NOTHING_TO_DRAW.broken("");
        }
        draw.witness(answer.equals("yes"), by.userId(), clock.instant());
        rows.save(draw);
        if (draw.isConfirmed()) {
            evaluation.computeAgain("lots were drawn between equal bids before two people");
            files.keep(evaluation);
            facts.publishEvent(new LotsDrawn(
                    evaluation.caseOf(), lotRole, "Lots were drawn between equal bids, before two people"));
        }
    }

    /** The task ends once the record stands, or nothing is left to draw. */
    @Transactional(readOnly = true)
    public void refuseUnlessRecorded(String lotRole) {
        Draw draw = latest(lotRole);
        ScoringRule.LOTS_IN_ORDER.unless(draw != null && draw.isOpen());
    }

    private List<String> equalNow(String lotRole) {
        ScoringRule.NOTHING_TO_DRAW.unless(isTieOpen(lotRole));
        return equalBids(ranking.outcome(lotRole)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private @Nullable Draw latest(String lotRole) {
        return rows.findByLotRoleOrderByNumber(lotRole).stream()
                .max(Comparator.comparing(Draw::isOpen))
                .orElse(null);
    }

    static Map<String, Integer> drawn(List<Draw> draws) {
        Map<String, Integer> places = new HashMap<>();
        draws.stream().filter(Draw::isConfirmed).forEach(draw -> draw.order()
                .forEach(bid -> places.put(bid, draw.order().indexOf(bid) + 1)));
        return places;
    }
}
