package org.tenderway.debrief.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.Bids;
import org.tenderway.evaluation.AssessedLot;
import org.tenderway.evaluation.Assessments;
import org.tenderway.evaluation.Evaluations;
import org.tenderway.identity.CurrentActor;
import org.tenderway.paper.Paper;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.TenderView;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** The report of an evaluation to whoever decides: an open part without names and prices, and an exempt annex. */
@Service
@Transactional(readOnly = true)
public class EvaluationReport {

    /** The two papers. */
    public enum Part {
        OPEN,
        EXEMPT
    }

    private final Tenders tenders;
    private final Bids bids;
    private final Evaluations evaluations;
    private final Assessments assessments;
    private final CurrentActor actor;

    EvaluationReport(Tenders tenders, Bids bids, Evaluations evaluations, Assessments assessments, CurrentActor actor) {
        this.tenders = tenders;
        this.bids = bids;
        this.evaluations = evaluations;
        this.assessments = assessments;
        this.actor = actor;
    }

    /** Whether every lot-role is through, so that nothing of a report tells a lot that is still scored. */
    public boolean isReady(String tender) {
        PaperRights.refuseUnlessReader(actor.get());
        List<LotRoleView> lotRoles = tenders.lotRolesOf(tender);
        return !lotRoles.isEmpty()
                && lotRoles.stream()
                        .allMatch(lotRole -> assessments.of(lotRole.reference()).isPresent());
    }

    public Paper paper(String tender, Part part) {
        TenderView view = tenders.tender(tender);
        Refusal.unless(isReady(tender), "", "the report waits until every lot and role is ranked");
        Map<LotRoleView, AssessedLot> lots = new LinkedHashMap<>();
        Map<String, List<String>> preferred = new HashMap<>();
        List<String> low = new ArrayList<>();
        for (LotRoleView lotRole : tenders.lotRolesOf(tender)) {
            lots.put(lotRole, assessments.of(lotRole.reference()).orElseThrow());
            preferred.put(lotRole.reference(), evaluations.preferredOf(lotRole.reference()));
            low.addAll(evaluations.lowPricedBidsOf(lotRole.reference()));
        }
        Letterings letterings = Letterings.of(lots.values());
        return switch (part) {
            case OPEN ->
                new OpenReport(
                                view,
                                lots,
                                new Recommendation(letterings, preferred),
                                letterings,
                                bids.of(tender).size(),
                                assessments.conflictsAssessmentOf(tender).orElse(""))
                        .written();
            case EXEMPT -> new ExemptAnnex(view, lots, letterings, low).written();
        };
    }

    /** Which letter stands for which bidder, the same in every lot of the tender; it says nothing about places. */
    record Letterings(Map<String, String> letters) {

        static Letterings of(Iterable<AssessedLot> lots) {
            var suppliers = new TreeSet<String>();
            lots.forEach(lot -> lot.bids().forEach(bid -> suppliers.add(bid.supplier())));
            Map<String, String> letters = new LinkedHashMap<>();
            suppliers.forEach(supplier -> letters.put(supplier, "Bidder " + letter(letters.size())));
            return new Letterings(letters);
        }

        String of(String supplier) {
            return letters.getOrDefault(supplier, "");
        }

        private static String letter(int index) {
            String last = String.valueOf((char) ('A' + index % 26));
            return index < 26 ? last : letter(index / 26 - 1) + last;
        }
    }
}
