package org.tenderway.accreditation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.Commissioning;
import org.tenderway.contract.ContractStatus;
import org.tenderway.contract.Terminations;

/** What the end of an agreement does to the accreditation that gave it. */
@DatabaseTest
class AgreementEndsTests extends HomesOnAList {

    @Autowired
    Terminations terminations;

    @Autowired
    Commissioning commissioning;

    @Test
    void aTerminatedHomeIsNoLongerAccreditedNorAskedToRenewAndAppliesAfreshForASecondContract() {
        accredited();
        terminate();
        assertThat(view().status()).isEqualTo(AccreditationStatus.LAPSED);
        assertThat(accreditations.isInForce(home, LocalDate.of(2020, 8, 1))).isFalse();
        assertThat(commissioning
                        .mayTakeNewWork(home + "-C", LocalDate.of(2020, 8, 1))
                        .allowed())
                .isFalse();
        assertThat(sql.queryForList(
                        "select body from notification_letter where kind = 'home-lapsed' and case_reference = ?",
                        String.class,
                        list))
                .anySatisfy(body -> assertThat(body)
                        .contains("because its agreement was terminated", "Everything will be asked afresh"));
        on("2020-08-02", home);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(home, "accreditation-renewal")
                        .count())
                .isZero();
        assertThat(task("submitApplication").getName()).contains("Willow House");
        submit();
        assess(Map.of());
        assertThat(commissioning
                        .mayTakeNewWork(home + "-C", LocalDate.of(2020, 8, 2))
                        .allowed())
                .isFalse();
        approveAndSign();
        assertThat(view().accreditedFrom()).isEqualTo("2020-08-02");
        assertThat(contracts.find(home + "-C2").orElseThrow().endsOn()).isEqualTo("2025-03-31");
        assertThat(commissioning
                        .mayTakeNewWork(home + "-C2", LocalDate.of(2020, 8, 2))
                        .allowed())
                .isTrue();
    }

    @Test
    void theTerminationOfAnAgreementIsDecidedAsTheCouncilOfItsListDecides() {
        accredited();
        propose();
        assertThat(sql.queryForObject("select council from decision where subject = ?", String.class, home + "-C-T1"))
                .isEqualTo(board.find(list).orElseThrow().council())
                .isNotEmpty();
    }

    private void accredited() {
        submit();
        assess(Map.of());
        approveAndSign();
    }

    private void propose() {
        at("2020-06-01");
        as("contracts");
        terminations.propose(home + "-C", "NO_FAULT", "the home closes a wing");
        act("hearProvider", home + "-C-T1", Map.of("next", "decide", "answer", "noted"));
    }

    private void terminate() {
        propose();
        as("manager");
        act(
                "takeDelegatedDecision",
                home + "-C-T1-D1",
                Map.of(
                        "approved",
                        true,
                        "reason",
                        "agreed",
                        "comments",
                        "Financial (KAS): agreed\nLegal (LB): agreed"));
        on("2020-06-20", home + "-C-T1-D1");
        as("contracts");
        act("serveTermination", home + "-C-T1", Map.of("next", "notice", "lastDay", "2020-07-31"));
        on("2020-08-01", home + "-C-T1");
        assertThat(contracts.find(home + "-C").orElseThrow().status()).isEqualTo(ContractStatus.TERMINATED);
    }

    private void act(String task, String key, Map<String, Object> form) {
        tasks.complete(
                tasks.createTaskQuery()
                        .processInstanceBusinessKey(key)
                        .taskDefinitionKey(task)
                        .singleResult()
                        .getId(),
                form);
    }
}
