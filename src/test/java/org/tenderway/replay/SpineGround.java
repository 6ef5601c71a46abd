package org.tenderway.replay;

import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.tenderway.plan.OneLot;
import org.tenderway.plan.Programmes;

/** Cases of one lot that go from their programme to a running contract side by side, on one clock. */
@Component
public class SpineGround {

    private static final List<Bidder> BIDDERS = List.of(
            Bidder.of("Yarrow Support", List.of(1), 4, "21.00"), Bidder.of("Zelkova Care", List.of(1), 3, "19.50"));

    private final Stage stage;
    private final Programmes programmes;
    private final TenderMoves tender;
    private final EvaluationMoves evaluation;
    private final AwardMoves award;
    private final ContractMoves contract;

    SpineGround(
            Stage stage,
            Programmes programmes,
            TenderMoves tender,
            EvaluationMoves evaluation,
            AwardMoves award,
            ContractMoves contract) {
        this.stage = stage;
        this.programmes = programmes;
        this.tender = tender;
        this.evaluation = evaluation;
        this.award = award;
        this.contract = contract;
    }

    public void begin(int year) {
        stage.begin(year + "-01-08T09:00");
    }

    /** From the plan to the closed transition; every user task of every case is found, claimed and submitted. */
    public void carry(int year, int cases) {
        stage.at(year + "-01-08T09:00");
        List<String> tenders = IntStream.rangeClosed(1, cases)
                .mapToObj(number -> "SP-%d-%d-LEAD".formatted(year, number))
                .toList();
        List<String> lots = tenders.stream().map(each -> each + "-1").toList();
        IntStream.rangeClosed(1, cases).forEach(number -> open(year, number));
        tenders.forEach(each -> {
            tender.design(each, year + "-07-01", 24, 48);
            tender.prepareNotice(each, year + "-03-29T12:00");
            tender.approveNotice(each);
            tender.receive(each, BIDDERS);
        });
        stage.at(year + "-04-03T10:00");
        tenders.forEach(tender::open);
        lots.forEach(each -> {
            evaluation.panel(each);
            evaluation.score(each, BIDDERS);
            evaluation.moderate(each, BIDDERS);
            evaluation.price(each, BIDDERS);
        });
        tenders.forEach(each -> {
            award.report(each, "Award of " + each);
            award.decideUnderDelegation(each);
        });
        stage.at(year + "-04-17T10:00");
        lots.forEach(each -> award.decide(each, "confirm", "No challenge was made"));
        lots.forEach(award::completeGateLists);
        stage.at(year + "-04-18T10:00");
        lots.forEach(award::sign);
        lots.forEach(each -> contract.mobilise(each, year + "-07-01"));
        stage.at(year + "-10-31T10:00");
        lots.forEach(each -> contract.closeTransition(each, true));
    }

    private void open(int year, int number) {
        stage.desk()
                .as(
                        TenderMoves.OFFICER,
                        () -> programmes.open(OneLot.programme(
                                "SP-%d-%d".formatted(year, number), "Case %d of many".formatted(number), "Measuring")));
    }
}
