package org.tenderway.replay;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tenderway.tender.LotRoleView;
import org.tenderway.tender.Tenders;

/**
 * The home-care tender of 2018, from intention to running contracts, as the report of 9 July 2018 tells it. Dates, lots,
 * roles and sums are the report's; bidders, criteria, scores and prices are fictional.
 */
@Component
class HomeCareStory {

    static final String CASE = "HC-2018";
    static final String LEAD = CASE + "-LEAD";
    static final String ADDITIONAL = CASE + "-ADDITIONAL";
    static final String RUSHCLIFFE_LEAD = LEAD + "-6";
    static final String BASSETLAW_LEAD = LEAD + "-1";

    static final List<Bidder> LEADS = List.of(
            Bidder.of("Alder Home Care", List.of(1, 2, 3), 4, "17.40"),
            Bidder.of("Birch Community Support", List.of(3, 4, 5, 6), 4, "17.95"),
            Bidder.of("Cedar Care at Home", List.of(1, 2, 4, 5, 6), 3, "16.80"),
            Bidder.of("Damson Homecare", List.of(2, 5), 1, "14.90"));
    static final List<Bidder> ADDITIONALS = List.of(
            Bidder.of("Elm Support Services", List.of(1, 2, 3, 4, 6), 4, "18.10"),
            Bidder.of("Fern Care Partners", List.of(1, 2, 3, 4, 5, 6), 3, "17.25"),
            Bidder.of("Gorse Domiciliary Care", List.of(4, 5, 6), 1, "15.30"));

    private final Stage stage;
    private final Opening opening;
    private final TenderMoves tender;
    private final SealingMoves sealing;
    private final SupplierMoves suppliers;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final Tenders tenders;

    HomeCareStory(
            Stage stage,
            Opening opening,
            TenderMoves tender,
            SealingMoves sealing,
            SupplierMoves suppliers,
            EvaluationMoves evaluation,
            AwardMoves award,
            Tenders tenders) {
        this.stage = stage;
        this.opening = opening;
        this.tender = tender;
        this.sealing = sealing;
        this.suppliers = suppliers;
        this.evaluation = evaluation;
        this.award = award;
        this.tenders = tenders;
    }

    /** January to March 2018: the programme, its two tenders, their locked boxes, and the bids. */
    void goesToMarket(Chronicle chronicle) {
        opening.homeCare();
        for (String each : List.of(LEAD, ADDITIONAL)) {
            tender.design(each, "2018-07-01", 60, 120);
        }
        stage.at("2018-02-05T09:30");
        for (String each : List.of(LEAD, ADDITIONAL)) {
            tender.prepareNotice(each, "2018-03-29T12:00");
            tender.approveNotice(each);
            sealing.lock(each);
        }
        stage.at("2018-03-27T14:00");
        LEADS.forEach(bidder -> suppliers.handIn(LEAD, bidder));
        ADDITIONALS.forEach(bidder -> suppliers.handIn(ADDITIONAL, bidder));
        stage.at("2018-03-28T16:30");
        suppliers.withdraw(LEAD, LEADS.get(1));
        suppliers.handIn(LEAD, LEADS.get(1));
        chronicle.mustRefuse(
                "register a bid for a seventh lot",
                () -> tender.handIn(LEAD, Bidder.of("Hazel Care", List.of(7), 3, "17.00")));
        stage.at("2018-03-29T11:59");
        chronicle.mustRefuse(
                "open the bids for lead providers before the deadline",
                () -> sealing.handInShare(LEAD, SealingMoves.SECOND));
        stage.at("2018-03-29T12:00:01");
        suppliers.handIn(LEAD, Bidder.of("Hazel Care", List.of(6), 5, "15.00"));
    }

    /** April to May 2018: opening by two people, and twelve evaluations that live separate lives. */
    void evaluates(Chronicle chronicle) {
        stage.at("2018-04-03T10:00");
        sealing.handInShare(LEAD, SealingMoves.FIRST);
        chronicle.mustRefuse(
                "open the bids for lead providers alone", () -> sealing.handInShare(LEAD, SealingMoves.FIRST));
        sealing.handInShare(LEAD, SealingMoves.SECOND);
        sealing.open(ADDITIONAL);
        stage.at("2018-05-10T10:00");
        for (String lotRole : allLotRoles()) {
            List<Bidder> bidders = lotRole.startsWith(LEAD) ? LEADS : ADDITIONALS;
            evaluation.panel(lotRole);
            chronicle.holds("the panel reads every bid for " + lotRole, evaluation.isReadByThePanel(lotRole));
            evaluation.score(lotRole, bidders);
            chronicle.mustRefuse(
                    "read the prices for %s before its quality is locked".formatted(lotRole),
                    () -> evaluation.readPrices(lotRole));
            evaluation.moderate(lotRole, bidders);
            evaluation.price(lotRole, bidders);
        }
        chronicle.holds(
                "every lot and role is evaluated",
                !stage.desk().openOn("checkExclusions").isEmpty());
    }

    /** 31 May 2018: preferred bidders; every bidder is told. */
    void announces() {
        stage.at("2018-05-31T11:00");
        award.report(LEAD, "Award of lead providers for home based care");
        award.decideUnderDelegation(LEAD);
        award.report(ADDITIONAL, "Award of additional providers for home based care");
        award.decideUnderDelegation(ADDITIONAL);
        stage.runJobs();
    }

    /** Up to 12 June 2018: one lot extended, the others confirmed on the last day and signed on the first. */
    void holdsAndSigns(Chronicle chronicle) {
        stage.at("2018-06-08T15:00");
        chronicle.mustRefuse(
                "extend Rushcliffe lead to a day before its present end",
                () -> award.extend(RUSHCLIFFE_LEAD, "2018-06-10", "typing mistake"));
        award.extend(RUSHCLIFFE_LEAD, "2018-07-05", "More time to consider the award of lead provider in Lot 6");
        chronicle.holds(
                "no award is confirmed before its last day",
                stage.desk().openOn("confirmAward").isEmpty());
        stage.at("2018-06-11T10:00");
        List<String> last = stage.desk().openOn("confirmAward");
        chronicle.holds("eleven awards can be confirmed on 11 June", last.size() == 11);
        for (String lotRole : last) {
            award.decide(lotRole, "confirm", "No challenge was received");
            award.completeGateLists(lotRole);
        }
        for (String lotRole : last) {
            chronicle.mustRefuse("sign %s on 11 June 2018".formatted(lotRole), () -> award.sign(lotRole));
        }
        stage.at("2018-06-12T09:00");
        last.forEach(award::sign);
    }

    /** 5 July 2018: the extended standstill has reached its last day. */
    void decidesRushcliffe(Chronicle chronicle) {
        stage.at("2018-07-04T23:59");
        chronicle.holds(
                "nothing is asked on Rushcliffe lead before 5 July",
                !stage.desk().isOpen("confirmAward", RUSHCLIFFE_LEAD));
        stage.at("2018-07-05T00:00");
        chronicle.holds(
                "the timer raises the decision on Rushcliffe lead on 5 July",
                stage.desk().isOpen("confirmAward", RUSHCLIFFE_LEAD));
        stage.at("2018-07-05T10:00");
        award.decide(RUSHCLIFFE_LEAD, "none", "No award of lead provider is made in Lot 6 (illustrative)");
    }

    List<String> lotRoles(String tenderReference) {
        return tenders.lotRolesOf(tenderReference).stream()
                .map(LotRoleView::reference)
                .toList();
    }

    List<String> allLotRoles() {
        List<String> all = new ArrayList<>(lotRoles(LEAD));
        all.addAll(lotRoles(ADDITIONAL));
        return all;
    }
}
