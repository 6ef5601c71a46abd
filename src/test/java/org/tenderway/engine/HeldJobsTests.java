package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.tenderway.DatabaseTest;

/** A job that lasts longer than its lock stays with the node that does it. */
@DatabaseTest
class HeldJobsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    HeldJobs held;

    @Autowired
    JdbcTemplate sql;

    private String deployment = "";
    private String job = "";
    private String me = "";
    private int lockSeconds;

    @BeforeEach
    void aJob() {
        var model = Bpmn.createExecutableProcess("long-job")
                .camundaHistoryTimeToLiveString("P2557D")
                .startEvent()
                .camundaAsyncAfter()
                .endEvent()
                .done();
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addModelInstance("long-job.bpmn", model)
                .deploy()
                .getId();
        String instance =
                engine.getRuntimeService().startProcessInstanceByKey("long-job").getId();
        job = engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .singleResult()
                .getId();
        var jobs = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        me = jobs.getLockOwner();
        lockSeconds = jobs.getLockTimeInMillis() / 1000;
    }

    @AfterEach
    void withdraw() {
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @Test
    void theLockOfAJobThatIsBeingDoneIsMadeLonger() {
        lock(me, 20);
        held.hold();
        assertThat(lockedFor()).isBetween(lockSeconds - 30L, lockSeconds + 1L);
    }

    @Test
    void anotherNodesLockAndOneThatHasEndedStayAsTheyAre() {
        lock("another", 20);
        held.hold();
        assertThat(lockedFor()).isLessThan(21);
        lock(me, -1);
        held.hold();
        assertThat(lockedFor()).isNegative();
    }

    @Test
    void theNodeThatHoldsItStillEndsItAsItsOwn() {
        lock(me, 20);
        held.hold();
        engine.getManagementService().executeJob(job);
        assertThat(engine.getManagementService().createJobQuery().jobId(job).count())
                .isZero();
    }

    private void lock(String owner, int seconds) {
        sql.update(
                "update act_ru_job set lock_owner_ = ?, lock_exp_time_ = ? where id_ = ?",
                owner,
                Date.from(now().plusSeconds(seconds)),
                job);
    }

    private long lockedFor() {
        var until = Objects.requireNonNull(sql.queryForObject(
                "select lock_exp_time_ from act_ru_job where id_ = ?", java.sql.Timestamp.class, job));
        return until.toInstant().getEpochSecond() - now().getEpochSecond();
    }

    private static Instant now() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
