package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;

/**
 * Many people try sixty things each with one home, lawful and unlawful, in a seeded order: no walk places anybody with,
 * or begins anything at, a home that is suspended or not accredited, and some do place when it is lawful.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommissioningWalkTests {

    private static final int WALKS =
            TestDatabase.isPostgres() ? 8 : Integer.getInteger("tenderway.test.commissioning-walks", 40);
    private static final int STEPS = 60;
    private static final int HOMES_ON_A_LIST = 20;
    private static final long SEED = 20200401L;
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Autowired
    PlacementGround ground;

    @Autowired
    CommissioningSteps steps;

    @Autowired
    JdbcClient sql;

    /** How many placements there are with a home, how many of them began, and whether it may be given any now. */
    private record Seen(long placed, long begun, boolean accredited, boolean suspended, boolean running) {

        boolean may() {
            return accredited && !suspended && running;
        }
    }

    @BeforeAll
    void open() {
        ground.openList();
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void noPathCommissionsASuspendedOrUnaccreditedHome() {
        int lawful = 0;
        int refused = 0;
        int kept = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            Random random = new Random(SEED + walk);
            if (walk % HOMES_ON_A_LIST == 0) {
                ground.openList();
            }
            PlacementGround.at("2020-06-01T10:00");
            String home = random.nextInt(3) == 0 ? ground.invitedHome() : ground.accreditedHome();
            List<String> requests = new ArrayList<>();
            List<String> trace = new ArrayList<>();
            Seen before = look(home);
            boolean placed = false;
            for (int step = 0; step < STEPS; step++) {
                String when = PlacementGround.today() + " ";
                try {
                    trace.add(when + steps.step(home, requests, random));
                } catch (RuntimeException rightly) {
                    trace.add(when + "refused: " + rightly.getMessage());
                    refused++;
                }
                Seen after = look(home);
                if (after.placed() > before.placed() || after.begun() > before.begun()) {
                    placed = true;
                    assertThat(before.may())
                            .as("walk %d: %s%n  %s", walk, before, String.join("\n  ", trace))
                            .isTrue();
                } else if (!before.may()) {
                    kept++;
                }
                assertThat(after.begun()).as("nobody is moved: %s", trace).isGreaterThanOrEqualTo(before.begun());
                before = after;
            }
            lawful += placed ? 1 : 0;
        }
        assertThat(lawful)
                .as("walks that placed when it was lawful, or the walk proves nothing")
                .isGreaterThan(WALKS / 20);
        assertThat(refused).isGreaterThan(WALKS * 10);
        assertThat(kept).as("steps while it was not lawful").isGreaterThan(WALKS * 5);
    }

    /** Read from the rows alone, and compared here once more, without asking the product. */
    private Seen look(String home) {
        Date today = Date.valueOf(PlacementGround.today());
        String contract = home + "-C";
        return new Seen(
                ground.placementsWith(contract),
                ground.activeWith(contract),
                count("select count(*) from accreditation where reference = ? and status = 'ACCREDITED'", home) == 1,
                count("select count(*) from contract_suspension where contract = ? and status = 'IN_FORCE'", contract)
                        > 0,
                sql.sql("select count(*) from contract where reference = ? and status = 'SIGNED'"
                                        + " and starts_on <= ? and ends_on >= ?")
                                .params(contract, today, today)
                                .query(Long.class)
                                .single()
                        == 1);
    }

    private long count(String question, String key) {
        return sql.sql(question).param(key).query(Long.class).single();
    }

    static LocalDate pass(int minutes) {
        LocalDateTime now = LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant(), LONDON);
        PlacementGround.at(now.plusMinutes(minutes).toString());
        return PlacementGround.today();
    }
}
