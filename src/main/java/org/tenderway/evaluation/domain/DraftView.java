package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The panels of a tender as drafted.
 *
 * @param departments by user
 * @param oneDepartment whether every officer on it comes from the same department
 */
public record DraftView(
        String title,
        List<SetView> sets,
        String chair,
        Map<String, String> departments,
        boolean oneDepartment,
        List<LotLine> lots) {

    /** One question set with those who score it. */
    public record SetView(String name, List<Asked> questions, Set<String> evaluators) {}

    public record Asked(String code, String title) {}

    /** How the evaluation of one lot and role stands, and who is on its panel by now. */
    public record LotLine(String lotRole, String title, String stage, boolean waiting, List<String> people) {}
}
