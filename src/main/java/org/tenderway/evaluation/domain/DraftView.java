package org.tenderway.evaluation.domain;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The panels of a tender as drafted.
 *
 * @param chair of every question set without one of its own
 * @param departments by user
 * @param oneDepartment whether every officer on it comes from the same department
 * @param setsMark tells these question sets from every other state of them, for the form that edits them
 * @param staffMark the same of those who score and chair
 */
public record DraftView(
        String title,
        List<SetView> sets,
        String chair,
        Map<String, String> departments,
        boolean oneDepartment,
        List<LotLine> lots,
        String setsMark,
        String staffMark) {

    /** One question set with those who score it, and its own chair where it has one. */
    public record SetView(String name, List<Asked> questions, Set<String> evaluators, String ownChair) {}

    public record Asked(String code, String title) {}

    /** How the evaluation of one lot and role stands, and who is on its panel by now. */
    public record LotLine(String lotRole, String title, String stage, boolean waiting, List<String> people) {}
}
