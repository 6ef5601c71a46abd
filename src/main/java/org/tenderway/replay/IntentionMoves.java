package org.tenderway.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.tenderway.plan.CaseOpening;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanImport;
import org.tenderway.plan.PlannedDateView;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Money;

/** What commissioners and a committee clerk do with a plan. */
@Component
class IntentionMoves {

    static final String FILE = "demo/commissioning-intentions-2019-20.csv";
    static final String COUNCIL = "Nottingham City Council";
    private static final String COMMISSIONER = "officer";

    private final Stage stage;
    private final CommissioningPlans plans;

    IntentionMoves(Stage stage, CommissioningPlans plans) {
        this.stage = stage;
        this.plans = plans;
    }

    static byte[] file() {
        return read(FILE);
    }

    static byte[] read(String file) {
        try {
            return new ClassPathResource(file).getContentAsByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    PlanImport tryOut(byte[] file) {
        return stage.desk().as(COMMISSIONER, () -> plans.tryOut(COUNCIL, file));
    }

    PlanImport importFile(String user, byte[] file) {
        return stage.desk().as(user, () -> plans.importFile(COUNCIL, file));
    }

    String add(PlanCells line, String because) {
        return stage.desk().as(COMMISSIONER, () -> plans.add(line, because));
    }

    void link(String line, String contract) {
        stage.desk().as(COMMISSIONER, () -> plans.link(line, contract));
    }

    void openCase(String line, String reference, String title, String value, String consulted) {
        stage.desk()
                .as(
                        COMMISSIONER,
                        () -> plans.openCase(
                                line,
                                new CaseOpening(new CaseReference(reference), title, Money.of(value), consulted)));
    }

    /** The clerk records what the sub-committee resolved. */
    void boardApproves(String line) {
        stage.does(
                "clerk",
                "recordResolution",
                line + "-D1",
                Map.of(
                        "approved",
                        true,
                        "publishedOn",
                        "2019-09-10",
                        "reason",
                        "Resolved to approve the addition (illustrative)",
                        "comments",
                        "Financial: not applicable: the plan commits no money\nLegal: not applicable: comments follow"
                                + " with the activity\nProcurement (HCP): agreed (illustrative)"));
    }

    void report(String line, int number, String result, String newDate, String reason) {
        Map<String, Object> form = new HashMap<>(Map.of("number", number, "result", result, "reason", reason));
        if (!newDate.isEmpty()) {
            form.put("newDate", newDate);
        }
        stage.does(COMMISSIONER, "reportMilestones", line, form);
    }

    /** Every sponsor who was asked says that it is done, but for the lines that are left out. */
    void reportAllAsDone(List<String> leaveOut) {
        for (String line : stage.desk().openOn("reportMilestones")) {
            while (!leaveOut.contains(line) && stage.desk().isOpen("reportMilestones", line)) {
                report(line, firstAsked(line), "done", "", "");
            }
        }
    }

    void closeAll() {
        for (String line : stage.desk().openOn("closeIntention")) {
            stage.does(COMMISSIONER, "closeIntention", line, Map.of("decision", "complete", "reason", ""));
        }
    }

    private int firstAsked(String line) {
        return plans.find(line).orElseThrow().dates().stream()
                .filter(date -> date.open() && date.promptedOn() != null)
                .mapToInt(PlannedDateView::number)
                .findFirst()
                .orElseThrow();
    }
}
