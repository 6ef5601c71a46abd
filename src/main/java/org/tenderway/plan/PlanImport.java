package org.tenderway.plan;

import java.util.List;

/**
 * What a file of a plan holds, or would change.
 *
 * @param entered references of the lines that are new
 * @param toTheBoard those of them that come after the plan was approved
 * @param unchanged how many lines stand already exactly so
 * @param flags sentences about lines that a reader should see
 * @param problems cells that cannot be taken; with one of them nothing is imported
 */
public record PlanImport(
        List<String> entered,
        List<String> toTheBoard,
        int unchanged,
        int notes,
        List<String> flags,
        List<CellProblem> problems) {

    public PlanImport {
        entered = List.copyOf(entered);
        toTheBoard = List.copyOf(toTheBoard);
        flags = List.copyOf(flags);
        problems = List.copyOf(problems);
    }

    public boolean sound() {
        return problems.isEmpty();
    }
}
