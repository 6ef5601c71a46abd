package org.tenderway.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.tenderway.DatabaseTest;
import org.tenderway.TestDatabase;

/**
 * Two thousand people try a hundred things each, lawful and unlawful, in a seeded order: no walk signs within a
 * standstill or with an open challenge, and some do sign when it is lawful.
 */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandstillWalkTests {

    /** The engine and the rules are the same on both databases; the walk's length is spent where it is quick. */
    private static final int WALKS = TestDatabase.isPostgres() ? 60 : Integer.getInteger("tenderway.test.walks", 2_000);

    private static final int STEPS = 100;
    private static final long SEED = 20180705L;

    @Autowired
    WalkGround ground;

    @Autowired
    WalkSteps steps;

    @BeforeAll
    void prepare() {
        ground.prepare();
        ground.freshDay();
    }

    @AfterAll
    void resetTime() {
        ClockUtil.reset();
    }

    @Test
    void noPathSignsWithinAStandstillOrWithAnOpenChallenge() {
        int lawful = 0;
        int refused = 0;
        for (int walk = 0; walk < WALKS; walk++) {
            Random random = new Random(SEED + walk);
            WalkGround.setTime(WalkGround.time().plusDays(1));
            String lotRole = ground.strikeOff();
            List<String> trace = new ArrayList<>();
            boolean signed = false;
            Map<String, Object> before = ground.state(lotRole);
            for (int step = 0; step < STEPS; step++) {
                try {
                    trace.add(WalkGround.time() + " " + steps.step(lotRole, random));
                } catch (RuntimeException rightly) {
                    trace.add(WalkGround.time() + " refused: " + rightly.getMessage());
                    refused++;
                }
                Map<String, Object> after = ground.state(lotRole);
                boolean nowSigned = count(after, "signed") > 0 || count(after, "signatures") > 0;
                if (nowSigned && !signed) {
                    signed = true;
                    lawful++;
                    assertLawful(before, after, walk, trace);
                }
                before = after;
            }
        }
        assertThat(lawful)
                .as("walks that signed when it was lawful, or the walk proves nothing")
                .isGreaterThan(WALKS / 20);
        assertThat(refused).isGreaterThan(WALKS * 10);
    }

    private static void assertLawful(
            Map<String, Object> before, Map<String, Object> after, int walk, List<String> trace) {
        String story = "walk %d: %s".formatted(walk, String.join("\n  ", trace));
        LocalDate today = WalkGround.today();
        assertThat(today).as(story).isAfterOrEqualTo(day(before, "first_signing_date"));
        assertThat(today).as(story).isAfter(day(before, "standstill_ends_on"));
        // Counted here once more, without the product: ten days after the letters is the least there can be.
        assertThat(today).as(story).isAfter(day(before, "letters_sent_on").plusDays(10));
        assertThat(before.get("open_challenge")).as(story).isEqualTo(false);
        assertThat(after.get("status")).as(story).isEqualTo("CONFIRMED");
    }

    private static LocalDate day(Map<String, Object> row, String column) {
        return LocalDate.parse(Objects.requireNonNull(row.get(column), column).toString());
    }

    private static long count(Map<String, Object> row, String column) {
        return ((Number) Objects.requireNonNull(row.get(column))).longValue();
    }
}
