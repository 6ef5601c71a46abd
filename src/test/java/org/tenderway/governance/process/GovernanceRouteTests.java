package org.tenderway.governance.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tenderway.TableEngine;
import org.tenderway.governance.DecisionRequest;
import org.tenderway.governance.DecisionRoute;
import org.tenderway.governance.GovernanceModels;
import org.tenderway.governance.domain.DecisionRoutes.Answer;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** The table of routes: each row a council, a day, a value to the penny, wards and whether it was delegated. */
class GovernanceRouteTests {

    private static final String TABLE = "processes/governance/governance-route.dmn";
    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = TableEngine.with(TABLE);
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest(name = "{0} {1}: {2}, {3} wards, delegated {4}")
    @CsvSource({
        "nottingham,      2019-06-11, 999999.99,    1, false, EXECUTIVE, false, true",
        "nottingham,      2019-06-11, 1000000.00,   1, false, EXECUTIVE, true,  true",
        "nottingham,      2019-06-11, 1000000.01,   1, false, EXECUTIVE, true,  true",
        "nottingham,      2019-06-11, 0,            2, false, EXECUTIVE, true,  true",
        "nottingham,      2019-06-11, 999999.99,    2, false, EXECUTIVE, true,  true",
        "nottingham,      2019-06-11, 418500000,   20, false, EXECUTIVE, true,  true",
        "nottingham,      2019-06-11, 9999.99,      1, true,  DELEGATED, false, false",
        "nottingham,      2019-06-11, 10000.00,     1, true,  DELEGATED, false, true",
        "nottingham,      2019-06-11, 10000.01,     1, true,  DELEGATED, false, true",
        "nottingham,      2019-06-11, 999999.99,    1, true,  DELEGATED, false, true",
        "nottingham,      2019-06-11, 1000000.00,   1, true,  DELEGATED, true,  true",
        "nottingham,      2019-06-11, 9999.99,      2, true,  DELEGATED, true,  true",
        "nottinghamshire, 2018-05-31, 999999.99,    6, false, COMMITTEE, false, false",
        "nottinghamshire, 2018-05-31, 250000000,    6, false, COMMITTEE, false, false",
        "nottinghamshire, 2018-05-31, 250000000,    6, true,  DELEGATED, false, false",
        "nottinghamshire, 2012-05-01, 1000000.00,   6, false, COMMITTEE, false, false",
        "nottinghamshire, 2022-05-25, 1000000.00,   6, false, COMMITTEE, false, false",
        "nottinghamshire, 2022-05-26, 1000000.00,   1, false, EXECUTIVE, true,  true",
        "nottinghamshire, 2022-05-26, 999999.99,    1, false, EXECUTIVE, false, true",
        "some other,      2026-01-01, 499999.99,    1, false, EXECUTIVE, false, true",
        "some other,      2026-01-01, 500000.00,    1, false, EXECUTIVE, true,  true",
        "some other,      2026-01-01, 0,            0, true,  DELEGATED, false, true",
    })
    void theRightBodyIsAsked(
            String council,
            LocalDate day,
            String value,
            int wards,
            boolean delegated,
            DecisionRoute route,
            boolean keyDecision,
            boolean callIn) {
        assertThat(ask(council, day, value, wards, delegated, "")).isEqualTo(new Answer(route, keyDecision, callIn));
    }

    @Test
    void contingencyIsReleasedByEitherOfTwo() {
        assertThat(ask(
                        "Nottinghamshire County Council",
                        LocalDate.of(2018, 7, 9),
                        "3700000",
                        6,
                        false,
                        DecisionRequest.RELEASE_OF_CONTINGENCY))
                .isEqualTo(new Answer(DecisionRoute.EITHER_OF, false, false));
    }

    @Test
    void thePersonWhoAsksStaysSignedIn() {
        IdentityService identities = engine.getIdentityService();
        identities.setAuthenticatedUserId("officer");
        ask("nottingham", LocalDate.of(2019, 6, 11), "1", 1, false, "");
        assertThat(identities.getCurrentAuthentication().getUserId()).isEqualTo("officer");
        identities.clearAuthentication();
    }

    private static Answer ask(
            String council, LocalDate day, String value, int wards, boolean delegated, String matter) {
        DecisionService decisions = engine.getDecisionService();
        return new GovernanceRoute(decisions, engine.getIdentityService())
                .route(
                        new GovernanceModels().on(council, day),
                        new DecisionRequest(
                                new CaseReference("GR-2018"),
                                "GR-2018",
                                council,
                                "Award",
                                Money.of(value),
                                wards,
                                delegated,
                                "",
                                matter,
                                List.of()));
    }
}
