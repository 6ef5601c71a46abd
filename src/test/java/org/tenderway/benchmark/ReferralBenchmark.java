package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderway.DatabaseTest;
import org.tenderway.accreditation.Registration;
import org.tenderway.referral.AmountUnit;
import org.tenderway.referral.NewRequest;
import org.tenderway.referral.PlacementGround;
import org.tenderway.referral.Referrals;
import org.tenderway.referral.Urgency;
import org.tenderway.vocabulary.CaseReference;

/** A busy day of the placement team: each request is received, checked and offered to the first home of its choice. */
@DatabaseTest
class ReferralBenchmark {

    private static final Measured FIGURES = new Measured(
            "Requests received and offered", "requests", "as many processes of the bare engine that wait at a task");
    private static final int HOMES = 10;

    @Autowired
    PlacementGround ground;

    @Autowired
    Referrals referrals;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService jobs;

    @Autowired
    TaskService tasks;

    static List<Integer> sizes() {
        return Measured.sizes(500, 1_000, 2_000);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
    void aBusyDay(int requests) {
        ground.openList();
        List<String> homes = java.util.stream.Stream.generate(ground::accreditedHome)
                .limit(HOMES)
                .toList();
        PlacementGround.at("2020-06-01T10:00");
        var bare = new BareEngine(repository, runtime, jobs);
        FIGURES.at(
                requests,
                size -> {
                    for (int number = 0; number < size; number++) {
                        receive(homes.get(number % HOMES));
                    }
                },
                size -> {
                    for (int number = 0; number < size; number++) {
                        bare.startTask("BARE-" + number);
                    }
                });
        assertThat(tasks.createTaskQuery().taskDefinitionKey("recordAnswer").count())
                .isEqualTo(requests);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @AfterAll
    static void write() {
        FIGURES.write("referrals");
    }

    private void receive(String home) {
        ground.as("placements", () -> referrals.receive(request(home)));
    }

    private NewRequest request(String home) {
        return new NewRequest(
                new CaseReference(ground.list()),
                null,
                ground.list(),
                "Residential care",
                PlacementGround.today(),
                BigDecimal.ONE,
                AmountUnit.PLACES,
                Urgency.ROUTINE,
                Registration.RESIDENTIAL,
                "City",
                "M-1",
                List.of(home),
                false);
    }
}
