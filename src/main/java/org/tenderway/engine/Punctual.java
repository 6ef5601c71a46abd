package org.tenderway.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.cmd.AcquireJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.AcquiredJobs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/**
 * A node whose clock is off takes no jobs: the engine fires timers by the clock of its node, and one that runs ahead
 * would end periods before their day.
 */
final class Punctual extends CommandInterceptor {

    private static final Logger log = LoggerFactory.getLogger(Punctual.class);

    /** Whoever found fewer jobs than were asked for rests before the next look; none of none would be asked for again at once. */
    private static final int ASKED_FOR = 1;

    private final ObjectProvider<NodeClock> clock;
    private final LastLook look;
    private volatile boolean waiting;

    Punctual(ObjectProvider<NodeClock> clock, LastLook look) {
        this.clock = clock;
        this.look = look;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T execute(Command<T> command) {
        if (command instanceof AcquireJobsCmd) {
            look.note();
            if (isOff()) {
                return (T) new AcquiredJobs(ASKED_FOR);
            }
        }
        return next.execute(command);
    }

    private boolean isOff() {
        Duration off = clock.getObject().off();
        boolean wrong = off.compareTo(NodeClock.MOST) > 0;
        if (wrong != waiting) {
            waiting = wrong;
            if (wrong) {
                log.error("This node takes no jobs: its clock is off by {} ms from the database's", off.toMillis());
            } else {
                log.info("This node takes jobs again: its clock agrees with the database's");
            }
        }
        return wrong;
    }
}
