package org.tenderway.replay;

import java.time.LocalDateTime;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.tenderway.engine.TrainingClock;
import org.tenderway.replay.process.Desk;

/** Where stories are told: the task list and the training clock. */
@Component
class Stage {

    private final Desk desk;
    private final ObjectProvider<TrainingClock> time;

    Stage(Desk desk, ObjectProvider<TrainingClock> time) {
        this.desk = desk;
        this.time = time;
    }

    Desk desk() {
        return desk;
    }

    void begin(String when) {
        time.getObject().beginAt(LocalDateTime.parse(when));
    }

    /** Moves to a local date and time, through everything that falls due on the way. */
    void at(String when) {
        time.getObject().advanceTo(LocalDateTime.parse(when));
    }

    /** Lets the engine do what is waiting now. */
    void runJobs() {
        time.getObject().advanceTo(time.getObject().now());
    }

    void does(String user, String task, String businessKey, Map<String, Object> form) {
        desk.complete(user, task, businessKey, form);
    }
}
