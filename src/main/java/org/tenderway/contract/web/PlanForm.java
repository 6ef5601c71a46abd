package org.tenderway.contract.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tenderway.contract.ImprovementPlanView;

/** The rows of an improvement plan in the inputs of its page. */
final class PlanForm {

    private static final int MOST_ROWS = 40;

    private PlanForm() {}

    static PerformanceForm of(List<ImprovementPlanView.Action> actions) {
        Map<String, String> texts = new HashMap<>();
        for (int row = 0; row < actions.size(); row++) {
            texts.put("text" + row, actions.get(row).text());
            texts.put("owner" + row, actions.get(row).owner());
            texts.put("dueOn" + row, actions.get(row).dueOn().toString());
            texts.put("evidence" + row, actions.get(row).evidence());
        }
        return PerformanceForm.of(texts);
    }

    static int rows(PerformanceForm form) {
        int rows = 0;
        while (rows < MOST_ROWS && form.typed().containsKey("text" + rows)) {
            rows++;
        }
        return rows;
    }
}
