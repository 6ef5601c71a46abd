package org.tenderway.benchmark;

import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** How many do jobs at once, and how they fetch them. */
record Workers(int core, int most, int queue, int fetched, int waitMillis) {

    static Workers of(SpringJobExecutor product) {
        ThreadPoolTaskExecutor pool = (ThreadPoolTaskExecutor) product.getTaskExecutor();
        return new Workers(
                pool.getCorePoolSize(),
                pool.getMaxPoolSize(),
                pool.getThreadPoolExecutor().getQueue().remainingCapacity(),
                product.getMaxJobsPerAcquisition(),
                product.getWaitTimeInMillis());
    }

    void giveTo(DefaultJobExecutor bare) {
        bare.setCorePoolSize(core);
        bare.setMaxPoolSize(most);
        bare.setQueueSize(queue);
        fetch(bare);
    }

    private void fetch(JobExecutor bare) {
        bare.setMaxJobsPerAcquisition(fetched);
        bare.setWaitTimeInMillis(waitMillis);
    }

    String words() {
        return "%d to %d threads, a queue of %d, %d jobs fetched at once".formatted(core, most, queue, fetched);
    }
}
