package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tenderway.replay.BadInputTests.TERMS;
import static org.tenderway.replay.WaitingCases.APPROVE;
import static org.tenderway.replay.WaitingCases.LATER;
import static org.tenderway.replay.WaitingCases.OPEN;
import static org.tenderway.replay.WaitingCases.SIGN;
import static org.tenderway.replay.WaitingCases.bid;
import static org.tenderway.replay.WaitingCases.over;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.award.Awards;
import org.tenderway.bid.BidView;
import org.tenderway.bid.Bids;
import org.tenderway.contract.Contracts;
import org.tenderway.tender.Tenders;

/** After every refusal the right answer goes through, and what it says is kept to the letter. */
@DatabaseTest
class RightAfterWrongTests extends BadInput {

    static final String WELSH = "Tŷ’r Ŵyl, Llŷn – ŵy a môr 🏡👩🏽‍⚕️ “é” <b>&amp;</b> ${1} 100 %";

    @Autowired
    Tenders tenders;

    @Autowired
    Bids bids;

    @Autowired
    Awards awards;

    @Autowired
    Contracts contracts;

    @Autowired
    IdentityService identities;

    @Test
    void aDesignIsPutRightStepByStep() {
        String tender = cases.designing("FIRST-2018");
        refused("officer", "setTerms", tender, over(TERMS, Map.of("startsOn", "2018-09-31")), "First day");
        refused("officer", "setTerms", tender, over(TERMS, Map.of("ceilingMonths", 12)), "shorter");
        assertThat(tenders.tender(tender).term()).isNull();
        accepted("officer", "setTerms", tender, over(TERMS, Map.of("ceilingMonths", "48")));

        weightsRefused(tender, "Q1; Quality; 50; 5", "40", "total exactly 100 with the price; they total 90");
        weightsRefused(tender, "Q1; Quality; 70.01; 5", "30", "they total 100.01");
        weightsRefused(tender, "Q1; Quality; -60; 5", "160", "line 1");
        weightsRefused(tender, "Q1; Quality; 60; 0", "40", "from 1 to 1000");
        weightsRefused(tender, "Q1; Quality; 60; 5; 6", "40", "minimum score");
        weightsRefused(tender, "Q1; Quality; NaN; 5", "40", "as a number");
        weightsRefused(tender, "Q1; Quality; 60; 5", "1e308", "not a number");
        weightsRefused(tender, "Q1; Quality; 60; 5\nQ1; Quality; 20; 5", "20", "stands twice");
        weightsRefused(tender, "", "40", "they total 40");
        weightsRefused(tender, "x".repeat(10_000), "40", "4,000 characters");
        assertThat(tenders.tender(tender).criteria()).isEmpty();
        accepted(
                "officer",
                "defineCriteria",
                tender,
                Map.of("criteria", "Q1; " + "Gofal 🏡" + "; 60; 5", "priceWeight", "40"));
        assertThat(tenders.tender(tender).criteria().get(0).title()).isEqualTo("Gofal 🏡");

        refused("officer", "assessImpact", tender, Map.of("impactOutcome", "fine"), "choose the outcome");
        refused("officer", "assessImpact", tender, Map.of("impactOutcome", "not-required"), "say why");
        accepted("officer", "assessImpact", tender, Map.of("impactOutcome", "adjust", "impactReason", WELSH));
        assertThat(tenders.tender(tender).impactAssessment()).endsWith(WELSH);
    }

    private void weightsRefused(String tender, String criteria, String price, String words) {
        refused("officer", "defineCriteria", tender, Map.of("criteria", criteria, "priceWeight", price), words);
    }

    @Test
    void whoPreparedANoticeDoesNotApproveIt() {
        Map<String, Object> approve = Map.of("decision", "approve", "reason", "Checked");
        identities.createMembership("officer", "manager");
        try {
            refused("officer", "approvePublication", APPROVE, approve, "you prepared this notice");
        } finally {
            identities.deleteMembership("officer", "manager");
        }
        refused("manager", "approvePublication", APPROVE, Map.of("decision", "yes"), "approve or to return");
        refused("manager", "approvePublication", APPROVE, Map.of("decision", "return"), "say why");
        accepted("manager", "approvePublication", APPROVE, approve);
        assertThat(tenders.tender(APPROVE).deadline()).isNotNull();
    }

    @Test
    void theSamePersonDoesNotOpenTwice() {
        identities.createMembership("manager", "procurement-officer");
        identities.createMembership("officer", "manager");
        try {
            accepted("manager", "openBids", OPEN, Map.of());
            refused("manager", "confirmOpening", OPEN, Map.of(), "two different people open the bids");
            assertThat(bids.isOpened(OPEN)).isFalse();
            accepted("officer", "confirmOpening", OPEN, Map.of());
        } finally {
            identities.deleteMembership("manager", "procurement-officer");
            identities.deleteMembership("officer", "manager");
        }
        assertThat(bids.isOpened(OPEN)).isTrue();
    }

    @Test
    void aBidForNoLotIsPutRightAndItsSupplierKeepsItsLetters() {
        cases.published("LOTS-2018");
        String tender = "LOTS-2018-LEAD";
        refused("officer", "registerBid", tender, bid(Map.of("lots", "1, 7")), "this tender has no lot 7");
        refused("officer", "registerBid", tender, bid(Map.of("lots", "-1")), "whole numbers");
        assertThat(bids.of(tender)).isEmpty();
        accepted("officer", "registerBid", tender, bid(Map.of("supplierName", "Cwmni " + WELSH)));
        assertThat(bids.of(tender)).extracting(BidView::supplierName).containsExactly("Cwmni " + WELSH);
    }

    @Test
    void anExtensionToTheEarlierEndIsPutRight() {
        Map<String, Object> later = Map.of("decision", "extend", "newEnd", "2018-03-20", "reason", WELSH);
        refused(
                "officer",
                "confirmAward",
                LATER,
                over(later, Map.of("newEnd", "2018-03-04")),
                "later than the present");
        refused("officer", "confirmAward", LATER, over(later, Map.of("newEnd", "2018-02-29")), "is not a date");
        assertThat(awards.find(LATER).orElseThrow().standstillEndsOn()).hasToString("2018-03-05");
        accepted("officer", "confirmAward", LATER, later);
        assertThat(awards.find(LATER).orElseThrow().standstillEndsOn()).hasToString("2018-03-20");
        assertThat(awards.find(LATER).orElseThrow().extensionReason()).startsWith(WELSH);
    }

    @Test
    void aSignatureBeforeItsFirstDayIsRefusedAndTheContractWaits() {
        String contract = contracts.ofLotRole(SIGN).get(0).reference();
        refused(
                "manager",
                "signContract",
                contract,
                Map.of("confirm", true),
                "the first day to sign is Tuesday 6 March");
        refused("manager", "signContract", contract, Map.of(), "confirm that you sign");
        refused("manager", "signContract", contract, Map.of("confirm", "maybe"), "confirm that you sign");
        assertThat(contracts.ofLotRole(SIGN).get(0).signedOn()).isNull();
    }

    @Test
    void whatIsDoneIsNotDoneTwice() {
        String tender = cases.designing("TWICE-2018");
        String task = task("setTerms", tender);
        // The clock of the cases runs on; the answer is to be exact.
        ClockUtil.setCurrentTime(Date.from(Instant.parse("2018-03-05T10:00:00Z")));
        assertThat(submit("officer", task, TERMS).statusCode()).isEqualTo(204);
        long facts = trail.count();
        plain(
                submit("officer", task, TERMS),
                409,
                "already completed this task: Olive Farrow, at 10:00 on 5 March 2018");
        plain(submit("manager", task, TERMS), 409, "Olive Farrow");
        plain(at("officer").json("POST", TASKS + task + "/claim", "{\"userId\":\"officer\"}"), 409, "Olive Farrow");
        plain(at("officer").json("POST", TASKS + task + "/complete", "{}"), 409, "Olive Farrow");
        plain(submit("officer", "no-such-task", TERMS), 404, "There is no such task");
        assertThat(trail.count()).isEqualTo(facts);
    }
}
