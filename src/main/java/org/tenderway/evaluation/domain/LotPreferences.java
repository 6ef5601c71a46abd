package org.tenderway.evaluation.domain;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidStatus;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/** Takes down which lots a tenderer prefers, as its bid says; once a lot is ranked nobody changes what was taken down. */
@Service
@Transactional
public class LotPreferences {

    private final LotPreferenceRows preferences;
    private final EvaluationRows rows;
    private final Bids bids;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Clock clock;

    LotPreferences(
            LotPreferenceRows preferences,
            EvaluationRows rows,
            Bids bids,
            Tenders tenders,
            CurrentActor actor,
            Clock clock) {
        this.preferences = preferences;
        this.rows = rows;
        this.bids = bids;
        this.tenders = tenders;
        this.actor = actor;
        this.clock = clock;
    }

    /**
     * @param seen the mark of what was taken down for this tenderer, as the page showed it
     * @throws org.tenderway.vocabulary.Overtaken when somebody has taken down something else since
     */
    public void record(String tender, String supplier, String seen, List<Integer> lots) {
        ScoringRule.PREFERENCES_BY_OFFICER.unlessTheirs(actor.get().has(Role.PROCUREMENT_OFFICER));
        BidView bid = bids.of(tender).stream()
                .filter(each ->
                        each.status() == BidStatus.OPENED && each.supplier().equals(supplier))
                .findFirst()
                .orElseThrow(() -> ScoringRule.TENDERERS_ONLY.broken("supplier"));
        ScoringRule.LOTS_OF_THE_BID.unless(
                bid.lots().containsAll(lots) && lots.stream().distinct().count() == lots.size(), "lots");
        boolean ranked = tenders.lotRolesOf(tender).stream()
                .map(LotRoleView::reference)
                .flatMap(lotRole -> rows.findById(lotRole).stream())
                .anyMatch(evaluation -> evaluation.rounds().result() > 0);
        ScoringRule.PREFERENCES_FIRST.unless(!ranked);
        LotPreference preference = preferences
                .findById(LotPreference.idOf(tender, supplier))
                .orElseGet(() -> new LotPreference(tender, supplier));
        preference.asItStands().refuseUnlessSeen(seen, LotPreference.fields(lots));
        preference.becomes(lots, actor.get().userId(), clock.instant());
        preferences.save(preference);
    }

    /** Every tenderer with its lots, the most preferred first; lots that it did not name follow in their order. */
    @Transactional(readOnly = true)
    public Map<BidView, List<Integer>> ofTenderers(String tender) {
        ScoringRule.PREFERENCES_BY_OFFICER.unlessTheirs(actor.get().has(Role.PROCUREMENT_OFFICER));
        tenders.tender(tender);
        Map<String, List<Integer>> preferred = of(tender);
        Map<BidView, List<Integer>> all = new LinkedHashMap<>();
        bids.of(tender).stream()
                .filter(bid -> bid.status() == BidStatus.OPENED)
                .forEach(bid -> all.put(bid, preferred.getOrDefault(bid.supplier(), List.of())));
        return all;
    }

    /** By supplier, the marks of what was taken down. */
    @Transactional(readOnly = true)
    public Map<String, String> marks(String tender) {
        ScoringRule.PREFERENCES_BY_OFFICER.unlessTheirs(actor.get().has(Role.PROCUREMENT_OFFICER));
        Map<String, String> marks = new HashMap<>();
        preferences
                .findByTender(tender)
                .forEach(each -> marks.put(each.supplier(), each.asItStands().mark()));
        return marks;
    }

    /** By supplier, lots by their numbers, the most preferred first. */
    @Transactional(readOnly = true)
    public Map<String, List<Integer>> of(String tender) {
        Map<String, List<Integer>> all = new HashMap<>();
        preferences.findByTender(tender).forEach(each -> all.put(each.supplier(), each.lots()));
        return all;
    }
}
