package org.tenderway.accreditation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tenderway.DatabaseTest;

@DatabaseTest
class AccreditedListModuleTests extends HomesOnAList {

    private static final String COMMENTS =
            "Financial (TS): no spend is committed\nLegal (DS): within the term of the list";

    @Test
    void theEndIsPromptedAndAnExtensionByDecisionMovesEveryAgreement() {
        accredit();
        on("2023-09-30", list);
        as("officer");
        assertThatThrownBy(() -> decide("extend", "2029-04-01")).hasStackTraceContaining("31 March 2029, the ceiling");
        decide("extend", "2029-03-31");
        assertThat(board.find(list).orElseThrow().endsOn()).isEqualTo("2025-03-31");
        as("manager");
        complete(
                "takeDelegatedDecision",
                Map.of("approved", "true", "reason", "it serves the residents well", "comments", COMMENTS));
        on("2023-12-31", list + "-D1");
        on("2023-12-31", list);
        assertThat(board.find(list).orElseThrow().endsOn()).isEqualTo("2029-03-31");
        assertThat(contracts.find(home + "-C").orElseThrow().endsOn()).isEqualTo("2029-03-31");
        assertThat(view().endsOn()).isEqualTo("2029-03-31");
    }

    @Test
    void withoutADecisionTheListAndEverybodyOnItEnd() {
        accredit();
        on("2023-09-30", list);
        on("2024-03-31", list);
        on("2024-06-30", list);
        on("2024-09-30", list);
        on("2024-12-31", list);
        assertThat(sql.queryForObject(
                        "select count(*) from audit_entry where subject = ? and event_type like '%ListEndPrompted'",
                        Integer.class, list))
                .isEqualTo(5);
        as("officer");
        decide("end", "");
        assertThat(accreditations.isInForce(home, LocalDate.of(2025, 3, 31))).isTrue();
        on("2025-04-01", list);
        assertThat(view().status()).isEqualTo(AccreditationStatus.ENDED);
        assertThat(accreditations.isInForce(home, LocalDate.of(2025, 4, 1))).isFalse();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(list + "-A-0002")
                        .count())
                .isZero();
        as("officer");
        assertThatThrownBy(() -> board.apply(list, home("Late Lodge"))).hasMessageContaining("ended on 31 March 2025");
    }

    @Test
    void aHomeIsLookedAtAgainRemediesAndLapsesWithoutMovingAnybody() {
        accredit();
        on("2022-01-01", home);
        as("health");
        Map<String, Object> remedy = Map.of(
                "decision", "remedy",
                "registered", "true",
                "failed", "workforce",
                "reason", "no supervision on record",
                "remedyBy", "2022-02-01");
        assertThatThrownBy(() -> complete("renewResidentialHome", remedy))
                .hasMessage("nobody has the task renewResidentialHome");
        as("reviewer");
        complete("renewResidentialHome", remedy);
        assertThat(accreditations.isInForce(home, LocalDate.of(2022, 1, 2))).isTrue();
        on("2022-02-02", home);
        as("reviewer");
        assertThatThrownBy(() -> complete(
                        "renewResidentialHome",
                        Map.of("decision", "confirm", "registered", "false", "reason", "all well")))
                .hasStackTraceContaining("a home without its registration cannot be confirmed");
        complete(
                "renewResidentialHome",
                Map.of("decision", "lapse", "registered", "false", "reason", "the registration was cancelled"));
        assertThat(view().status()).isEqualTo(AccreditationStatus.LAPSED);
        assertThat(view().failedCriteria()).containsExactly("REGISTRATION", "WORKFORCE");
        assertThat(accreditations.isInForce(home, LocalDate.of(2022, 2, 2))).isFalse();
        assertThat(contracts.find(home + "-C").orElseThrow().endsOn()).isEqualTo("2025-03-31");
        as("officer");
        applying.submit(home, answers("REGISTRATION", "WORKFORCE"));
        assess(Map.of());
        approveAndSign();
        assertThat(accreditations.isInForce(home, LocalDate.of(2022, 2, 2))).isTrue();
        assertThat(contracts.find(home + "-C2")).isEmpty();
    }

    @Test
    void aConfirmedHomeIsLookedAtAgainAfterTheCycle() {
        accredit();
        on("2022-03-02", home);
        as("reviewer");
        complete(
                "renewResidentialHome",
                Map.of("decision", "confirm", "registered", "true", "reason", "seen on a visit"));
        assertThat(view().renewalDueOn()).isEqualTo("2024-03-02");
    }

    @Test
    void aDecisionThatComesAfterTheEndExtendsNothing() {
        accredit();
        on("2024-12-31", list);
        as("officer");
        decide("extend", "2029-03-31");
        on("2025-04-01", list);
        assertThat(board.find(list).orElseThrow().open()).isFalse();
        assertThat(board.find(list).orElseThrow().endsOn()).isEqualTo("2025-03-31");
        assertThat(contracts.find(home + "-C").orElseThrow().endsOn()).isEqualTo("2025-03-31");
    }

    private void accredit() {
        submit();
        assess(Map.of());
        approveAndSign();
    }

    private void decide(String decision, String newEnd) {
        complete("decideListEnd", Map.of("decision", decision, "newEnd", newEnd, "reason", "as the report says"));
    }
}
