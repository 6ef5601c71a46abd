package org.tenderway.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.tenderway.DatabaseTest;
import org.tenderway.replay.SpineGround;

/** Whole cases, from the plan to a running contract, one person's hands at a time. */
@DatabaseTest
class SpineBenchmark {

    private static final int WARM_UP = 5;
    private static final Workers ONE = new Workers(1, 1, 1, 1, 1000);
    private static final Measured FIGURES = new Measured(
            "Cases through the whole spine",
            "cases",
            "one row of the bare engine with as many user tasks, timers and other activities");

    @Autowired
    SpineGround ground;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient sql;

    static List<Integer> sizes() {
        return Measured.sizes(25, 50, 100);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    @DirtiesContext(methodMode = DirtiesContext.MethodMode.AFTER_METHOD)
    void fromThePlanToARunningContract(int cases) {
        ground.begin(2018);
        ground.carry(2018, 1);
        List<String> activities = history.createHistoricActivityInstanceQuery().list().stream()
                .map(HistoricActivityInstance::getActivityType)
                .toList();
        ground.carry(2019, WARM_UP);
        try (BareNode engine = BareNode.first(BareNode.database(), ONE)) {
            BareSpine bare = new BareSpine(activities, engine);
            bare.carry("WARM-", WARM_UP);
            FIGURES.at(cases, size -> ground.carry(2020, size), size -> bare.carry("BARE-", size));
            System.out.println(bare.describe());
        }
        assertThat(sql.sql("select count(*) from contract where signed_on is not null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1 + WARM_UP + cases);
    }

    @AfterEach
    void today() {
        ClockUtil.reset();
    }

    @AfterAll
    static void write() {
        FIGURES.write("spine");
    }
}
