package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.DatabaseTest;
import org.tenderway.referral.domain.OutstandingRequests;
import org.tenderway.replay.LotsToRefer;
import org.tenderway.replay.process.Desk;

/** Requests within lots: the lead, the additional providers in turn, the purchasing system; and a cut-over between. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReferralLotTests {

    private static final String OFFICER = "placements";
    private static final String LEAD = LotsToRefer.LEAD + "-1-C1";
    private static final Map<String, Object> REFUSE =
            Map.of("answer", "refuse", "reasonCode", "NO_CAPACITY", "reason", "");

    @Autowired
    LotsToRefer lots;

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    OutstandingRequests waiting;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    JdbcClient sql;

    private String outstanding = "";
    private String beforeCutOver = "";
    private List<OfferView> atCutOver = List.of();

    @BeforeAll
    void fromSignatureToCutOver() {
        lots.sign();
        lots.at("2018-06-20T10:00");
        outstanding = desk.as(
                        OFFICER,
                        () -> waiting.enter(LotsToRefer.CASE, "1,Home care,2018-06-01,14,HOURS,ROUTINE,Worksop,M-7001"))
                .get(0);
        lots.decideCutOver(LotsToRefer.LEAD + "-1");
        beforeCutOver = asked(LotsToRefer.WITH_LEAD, Urgency.ROUTINE);
        assertThat(referrals.offersOf(outstanding)).isEmpty();
        lots.at("2018-07-01T09:00");
        atCutOver = referrals.offersOf(outstanding);
    }

    @BeforeEach
    void aMonday() {
        PlacementGround.at("2018-07-09T10:00");
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void whatWaitedForTheCutOverGoesFirstToTheNewLeadOnItsDay() {
        assertThat(referrals.find(outstanding).orElseThrow().outstanding()).isTrue();
        assertThat(atCutOver)
                .extracting(OfferView::contract, OfferView::outcome)
                .containsExactly(tuple(LEAD, OfferOutcome.OPEN));
    }

    @Test
    void beforeTheCutOverThePresentProviderIsAskedFirst() {
        assertThat(referrals.offersOf(beforeCutOver)).first().satisfies(first -> {
            assertThat(first.tier()).isEqualTo(ProviderTier.PRESENT);
            assertThat(first.supplierName()).contains("Juniper Care");
        });
    }

    @Test
    void theLeadThenEachAdditionalProviderThenThePurchasingSystem() {
        String asked = asked(LotsToRefer.WITH_LEAD, Urgency.ROUTINE);
        assertThat(offered(asked)).containsExactly(LEAD);
        assertThat(dueAt(asked)).isEqualTo("2018-07-10T17:00");
        answer(asked, REFUSE);
        assertThat(referrals.offersOf(asked))
                .last()
                .returns(ProviderTier.ADDITIONAL, OfferView::tier)
                .returns(OfferOutcome.OPEN, OfferView::outcome);
        PlacementGround.at("2018-07-10T17:00");
        jobs.executeJob(timer(asked).getId());
        answer(asked, REFUSE);
        answer(asked, REFUSE);
        assertThat(referrals.offersOf(asked))
                .extracting(OfferView::outcome)
                .containsExactly(OfferOutcome.REFUSED, OfferOutcome.LAPSED, OfferOutcome.REFUSED, OfferOutcome.REFUSED);
        assertThat(referrals.offersOf(asked)).extracting(OfferView::contract).doesNotHaveDuplicates();
        desk.complete(
                OFFICER,
                "handOver",
                asked,
                Map.of("decision", "handOver", "purchasingReference", "SPOT-1", "note", "nobody has room"));
        assertThat(referrals.find(asked).orElseThrow().status()).isEqualTo(RequestStatus.TO_PURCHASING_SYSTEM);
    }

    @Test
    void whereNoLeadWasAwardedAdditionalProvidersAreAskedInTurn() {
        for (int round = 0; round < 6; round++) {
            long fewest = additional(LotsToRefer.WITHOUT_LEAD).stream()
                    .mapToLong(this::offersMadeTo)
                    .min()
                    .orElseThrow();
            String asked = asked(LotsToRefer.WITHOUT_LEAD, Urgency.ROUTINE);
            assertThat(offered(asked)).singleElement().satisfies(contract -> assertThat(offersMadeTo(contract))
                    .isEqualTo(fewest + 1));
            assertThat(referrals.offersOf(asked)).extracting(OfferView::tier).containsOnly(ProviderTier.ADDITIONAL);
        }
    }

    @Test
    void anUrgentRequestGoesToTheLeadForTwoHoursAndThenToAllOthersAtOnce() {
        String asked = asked(LotsToRefer.WITH_LEAD, Urgency.URGENT);
        assertThat(offered(asked)).containsExactly(LEAD);
        assertThat(dueAt(asked)).isEqualTo("2018-07-09T12:00");
        PlacementGround.at("2018-07-09T12:00");
        jobs.executeJob(timer(asked).getId());
        assertThat(offered(asked)).containsExactlyInAnyOrderElementsOf(additional(LotsToRefer.WITH_LEAD));
        answer(asked, Map.of("offer", 3, "answer", "accept"));
        assertThat(referrals.offersOf(asked))
                .extracting(OfferView::outcome)
                .containsExactly(
                        OfferOutcome.LAPSED, OfferOutcome.NOT_NEEDED, OfferOutcome.ACCEPTED, OfferOutcome.NOT_NEEDED);
    }

    @Test
    void aSuspendedLeadIsPassedOverWithTheReasonAndAnAdditionalProviderIsAsked() {
        String suspension = ground.suspend(LEAD);
        try {
            String asked = asked(LotsToRefer.WITH_LEAD, Urgency.SOON);
            assertThat(referrals.offersOf(asked))
                    .extracting(OfferView::tier, OfferView::outcome)
                    .containsExactly(
                            tuple(ProviderTier.LEAD, OfferOutcome.PASSED_OVER),
                            tuple(ProviderTier.ADDITIONAL, OfferOutcome.OPEN));
            assertThat(referrals.offersOf(asked).get(0).reason())
                    .isEqualTo("suspended from new placements since 9 July 2018");
            assertThat(dueAt(asked)).isEqualTo("2018-07-09T14:00");
        } finally {
            ground.lift(suspension);
        }
    }

    @Test
    void aContractThatEndedIsPassedOverWithTheReason() {
        String ended = additional(LotsToRefer.WITHOUT_LEAD).get(0);
        ground.terminate(ended);
        PlacementGround.at("2018-07-16T10:00");
        String asked = asked(LotsToRefer.WITHOUT_LEAD, Urgency.URGENT);
        assertThat(referrals.offersOf(asked))
                .filteredOn(offer -> offer.contract().equals(ended))
                .singleElement()
                .returns(OfferOutcome.PASSED_OVER, OfferView::outcome)
                .satisfies(offer -> assertThat(offer.reason()).isNotBlank());
        assertThat(offered(asked)).hasSize(2).doesNotContain(ended);
    }

    private String asked(int lot, Urgency urgency) {
        return desk.as(
                OFFICER,
                () -> referrals.receive(new NewRequest(
                        LotsToRefer.CASE,
                        lot,
                        "",
                        "Home care",
                        LocalDate.of(2018, 6, 20),
                        new BigDecimal("14"),
                        AmountUnit.HOURS,
                        urgency,
                        null,
                        "Worksop",
                        "M-7002",
                        List.of(),
                        false)));
    }

    private void answer(String request, Map<String, Object> form) {
        desk.complete(OFFICER, "recordAnswer", request, form);
    }

    private List<String> offered(String request) {
        return referrals.offersOf(request).stream()
                .filter(offer -> offer.outcome() == OfferOutcome.OPEN)
                .map(OfferView::contract)
                .toList();
    }

    private LocalDateTime dueAt(String request) {
        return LocalDateTime.ofInstant(timer(request).getDuedate().toInstant(), ZoneId.of("Europe/London"));
    }

    private Job timer(String request) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request)
                .singleResult()
                .getId();
        return jobs.createJobQuery()
                .processInstanceId(instance)
                .activityId("responseTimeOver")
                .singleResult();
    }

    private List<String> additional(int lot) {
        return sql.sql("select reference from contract where lot_role = ? and status = 'SIGNED' order by reference")
                .param(LotsToRefer.ADDITIONAL + "-" + lot)
                .query(String.class)
                .list();
    }

    private long offersMadeTo(String contract) {
        return sql.sql("select count(*) from referral_offer where contract = ? and outcome <> 'PASSED_OVER'")
                .param(contract)
                .query(Long.class)
                .single();
    }
}
