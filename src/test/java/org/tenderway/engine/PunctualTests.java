package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.camunda.bpm.engine.impl.jobexecutor.JobAcquisitionContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** How a node looks for jobs while its clock is off and after it was put right. */
class PunctualTests {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final Jobs jobs = new Jobs();
    private final LastLook look = new LastLook(beans.getBeanProvider(ProcessEngineConfigurationImpl.class));
    private final Punctual punctual = new Punctual(beans.getBeanProvider(NodeClock.class), look);

    @Test
    void aNodeWhoseClockIsOffAsksForNothingAndRestsAsIfThereWereNothingToDo() {
        databaseIsAt(NOON.plusSeconds(3));
        var found = new JobAcquisitionContext();
        found.submitAcquiredJobs("engine", punctual.execute(new AcquireJobsCmd(jobs)));
        assertThat(found.areAllEnginesIdle()).isTrue();
        assertThat(found.getAcquiredJobsByEngine().values())
                .allSatisfy(none -> assertThat(none.size()).isZero());
    }

    @Test
    void aNodeWhoseClockIsRightAsks() {
        databaseIsAt(NOON);
        AcquiredJobs engines = new AcquiredJobs(3);
        punctual.setNext(new CommandInterceptor() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T execute(Command<T> command) {
                return (T) engines;
            }
        });
        assertThat(punctual.execute(new AcquireJobsCmd(jobs))).isSameAs(engines);
    }

    @Test
    void whoRestsForLongerThanItShouldIsTold() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setJobExecutor(jobs);
        beans.addBean("configuration", configuration);
        jobs.setMaxWait(2000);
        look.note();
        assertThat(told(Duration.ofSeconds(11))).isZero();
        assertThat(told(Duration.ofSeconds(13))).as("not while it does no jobs").isZero();
        jobs.work();
        assertThat(told(Duration.ofSeconds(11))).isZero();
        assertThat(told(Duration.ofSeconds(13))).isOne();
        assertThat(told(Duration.ofSeconds(18))).as("until it looks").isEqualTo(2);
        look.note();
        assertThat(told(Duration.ofSeconds(11))).isEqualTo(2);
    }

    private int told(Duration later) {
        look.wake(System.nanoTime() + later.toNanos());
        return jobs.told;
    }

    private void databaseIsAt(Instant told) {
        beans.addBean("nodeClock", new NodeClock(Clock.fixed(NOON, ZoneOffset.UTC), () -> told));
    }

    private static final class Jobs extends JobExecutor {

        private int told;

        void work() {
            isActive = true;
        }

        @Override
        public void jobWasAdded() {
            told++;
        }

        @Override
        protected void startExecutingJobs() {}

        @Override
        protected void stopExecutingJobs() {}

        @Override
        public void executeJobs(List<String> ids, ProcessEngineImpl engine) {}
    }
}
