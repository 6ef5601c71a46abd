package org.tenderway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.tenderway.DatabaseTest;
import org.tenderway.contract.domain.performance.Suspending;

/** A suspension and a placement at the same instant: one is wholly before the other, and none follows a suspension. */
@DatabaseTest
class PlacedAtOnceTests extends PlacementPaths {

    private static final int ROUNDS = 20;

    @Autowired
    Suspending suspending;

    @Autowired
    TransactionTemplate transaction;

    private ExecutorService people = Executors.newFixedThreadPool(2);
    private String suspension = "";

    @BeforeEach
    void bothAreReady() {
        people = Executors.newFixedThreadPool(2);
        complete("recordAnswer", Map.of("answer", "accept"));
        suspension = ground.as("reviewer", () -> suspending.propose(contract, "SAFETY", "A risk was found", true));
    }

    @AfterEach
    void goHome() {
        people.shutdownNow();
    }

    @RepeatedTest(ROUNDS)
    void atTheSameInstantNothingIsPlacedAfterTheSuspension(RepetitionInfo round) throws Exception {
        var start = new CyclicBarrier(2);
        long apart = (round.getCurrentRepetition() - ROUNDS / 2) * 2L;
        Future<Long> suspended = people.submit(() -> {
            start.await();
            Thread.sleep(Math.max(0, apart));
            suspend();
            return ground.placementsWith(contract);
        });
        Future<String> placed = people.submit(() -> {
            start.await();
            Thread.sleep(Math.max(0, -apart));
            return place();
        });
        long whenSuspended = suspended.get(30, TimeUnit.SECONDS);
        String answer = placed.get(30, TimeUnit.SECONDS);
        assertThat(ground.placementsWith(contract)).isEqualTo(whenSuspended);
        assertThat(whenSuspended).isEqualTo(answer.isEmpty() ? 1 : 0);
        if (!answer.isEmpty()) {
            assertThat(answer).contains("suspended from new placements since 1 June 2020");
        }
    }

    @RepeatedTest(ROUNDS / 4)
    void aPlacementWaitsForASuspensionThatIsUnderWayAndIsRefused() throws Exception {
        var underWay = new CountDownLatch(1);
        Future<Boolean> suspended = people.submit(() -> within(() -> {
            suspend();
            underWay.countDown();
            Thread.sleep(300);
            return true;
        }));
        underWay.await();
        Future<String> placed = people.submit(this::place);
        assertThat(suspended.get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(placed.get(30, TimeUnit.SECONDS)).contains("suspended from new placements");
        nothingIsPlaced();
    }

    @RepeatedTest(ROUNDS / 4)
    void aSuspensionWaitsForAPlacementThatIsUnderWay() throws Exception {
        var underWay = new CountDownLatch(1);
        Future<String> placed = people.submit(() -> within(() -> {
            String answer = place();
            underWay.countDown();
            Thread.sleep(300);
            return answer;
        }));
        underWay.await();
        Future<Long> suspended = people.submit(() -> {
            suspend();
            return ground.placementsWith(contract);
        });
        assertThat(placed.get(30, TimeUnit.SECONDS)).isEmpty();
        assertThat(suspended.get(30, TimeUnit.SECONDS)).isEqualTo(1);
        assertThat(suspending.isInForce(suspension)).isTrue();
    }

    private void suspend() {
        ground.does(
                "manager",
                () -> suspending.decide(
                        suspension, "suspend", PlacementGround.today().plusDays(20), ""));
    }

    /** What the placement officer is told, or nothing where all went well. */
    private String place() {
        try {
            ground.as(OFFICER, () -> placing.place(request, ground.emergency()));
            return "";
        } catch (RuntimeException refused) {
            return String.valueOf(refused.getMessage());
        }
    }

    private <T> T within(Callable<T> work) {
        return Objects.requireNonNull(transaction.execute(open -> {
            try {
                return work.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        }));
    }
}
