package org.tenderway.dashboard.process;

import java.util.List;

/**
 * A process that runs in a case, once for each model and version, with every place where it stands.
 *
 * @param model id of the version that runs
 * @param process id of the process, such as {@code award-standstill}
 */
public record RunningStage(String model, String process, String title, List<Position> positions) {

    public RunningStage {
        positions = List.copyOf(positions);
    }

    /**
     * One instance at one of its activities.
     *
     * @param instance id of the running instance
     * @param subject what it is about, such as "Lot 6 Rushcliffe, lead"
     */
    public record Position(String instance, String activity, String activityName, String key, String subject) {}
}
