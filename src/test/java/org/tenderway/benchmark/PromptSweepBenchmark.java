package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.ContractRegister;
import org.tenderway.contract.NewContract;
import org.tenderway.engine.TrainingClock;
import org.tenderway.replay.process.Desk;
import org.tenderway.supplier.Suppliers;
import org.tenderway.vocabulary.CaseReference;

/** The year's heaviest morning: every contract ends on 31 March, so a year before all of them ask what follows. */
@DatabaseTest
class PromptSweepBenchmark {

    private static final Measured FIGURES = new Measured(
            "Prompts of 31 March", "contracts", "as many timers of the bare engine, each leading to a user task");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    ContractRegister register;

    @Autowired
    Suppliers suppliers;

    @Autowired
    TrainingClock time;

    @Autowired
    Desk desk;

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
    void theLastMorningOfMarch(int contracts) {
        time.beginAt(LocalDateTime.parse("2019-03-30T09:00"));
        var bare = new BareEngine(repository, runtime, jobs);
        Date due = Date.from(LocalDate.parse("2019-03-31").atStartOfDay(LONDON).toInstant());
        for (int number = 1; number <= contracts; number++) {
            bare.startTimer("BARE-" + number, due);
        }
        String supplier =
                desk.as("contracts", () -> suppliers.register("Sweep Care (fictional)", "sweep@care.example"));
        for (int number = 1; number <= contracts; number++) {
            String title = "Contract " + number;
            desk.as("contracts", () -> register.register(running(title, supplier)));
        }
        FIGURES.at(contracts, size -> theMorning(), size -> bare.fireTimers());
        assertThat(tasks.createTaskQuery().taskDefinitionKey("decideEnding").count())
                .isEqualTo(contracts);
    }

    /** One thread does what the executor's threads would share, as the bare engine's yardstick does. */
    private void theMorning() {
        ClockUtil.setCurrentTime(
                Date.from(LocalDateTime.parse("2019-03-31T12:00").atZone(LONDON).toInstant()));
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> jobs.executeJob(job.getId()));
        }
    }

    private List<Job> due() {
        return jobs.createJobQuery().active().withRetriesLeft().executable().list();
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @AfterAll
    static void write() {
        FIGURES.write("prompts");
    }

    private static NewContract running(String title, String supplier) {
        return new NewContract(
                new CaseReference("SWEEP-2019"),
                title,
                supplier,
                LocalDate.parse("2015-04-01"),
                LocalDate.parse("2020-03-31"),
                LocalDate.parse("2025-03-31"),
                null,
                "");
    }
}
