package org.tenderway.replay;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tenderway.plan.PlanFlag;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.PlannedDateView;

/**
 * The outcome of the commissioning plans of 2019/20.
 *
 * @param intentions the lines of the plans as imported
 * @param addedInYear the lines that came to the board
 * @param notes what the plans say between their lines
 */
record IntentionsReport(
        String story,
        boolean holds,
        List<String> broken,
        List<Step> steps,
        List<IntentionLine> intentions,
        List<IntentionLine> addedInYear,
        List<String> notes,
        List<Flag> flags,
        List<ContractLine> contracts,
        List<Prompt> prompts,
        List<Chronicle.Refused> refusals,
        Map<String, Long> letters,
        long auditEntries,
        String auditCheck)
        implements ReplayReport {

    /** Something printed that does not tie, or is not known yet. */
    record Flag(String code, String intention, String what) {

        static List<Flag> of(PlanLineView line) {
            return line.flags().stream()
                    .sorted()
                    .map(flag -> new Flag(
                            flag.code(),
                            line.reference(),
                            PlanFlag.valueOf(flag.name()).words()))
                    .toList();
        }
    }

    record MilestoneLine(String text, String printed, @Nullable LocalDate from, @Nullable LocalDate to, String state) {

        static MilestoneLine of(PlannedDateView date) {
            return new MilestoneLine(date.text(), date.printed(), date.from(), date.to(), date.state());
        }
    }

    /** @param ref our own reference; the printed one may repeat */
    record IntentionLine(
            String ref,
            String printedRef,
            String plan,
            String activity,
            String printedStatus,
            String status,
            String standing,
            @Nullable String openedCase,
            List<String> contracts,
            List<MilestoneLine> milestones,
            List<MilestoneLine> contractEnds) {

        static IntentionLine of(PlanLineView line) {
            var opened = line.openedCase();
            return new IntentionLine(
                    line.reference(),
                    line.cells().printedRef(),
                    line.cells().plan(),
                    line.cells().activity(),
                    line.cells().status(),
                    line.state().name(),
                    line.standing().words(),
                    opened == null ? null : opened.value(),
                    line.contracts(),
                    line.milestones().stream().map(MilestoneLine::of).toList(),
                    line.contractEnds().stream().map(MilestoneLine::of).toList());
        }
    }

    @Override
    public void printOwn(PrintStream out) {
        out.printf("%n%-20s %-46s %-10s %-24s %s%n", "Intention", "Activity", "Milestones", "Status", "Case");
        for (IntentionLine line : intentions) {
            out.printf(
                    "%-20s %-46s %-10d %-24s %s%n",
                    line.ref(),
                    line.activity().length() > 45 ? line.activity().substring(0, 44) + "…" : line.activity(),
                    line.milestones().size(),
                    line.status(),
                    line.openedCase() == null ? "-" : line.openedCase());
        }
        out.printf("%nFlagged, and kept as printed:%n");
        flags.forEach(flag -> out.printf("  %-16s %-20s %s%n", flag.code(), flag.intention(), flag.what()));
    }
}
