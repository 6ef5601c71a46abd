package org.tenderway.plan.domain.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.tenderway.identity.CurrentActor;
import org.tenderway.plan.CellProblem;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanFlag;
import org.tenderway.plan.PlanImport;
import org.tenderway.plan.domain.line.LineIdentity.Place;
import org.tenderway.plan.domain.printed.PlanYear;
import org.tenderway.vocabulary.Refusal;

/** How lines come onto a plan: with a file, or one in the year. */
@Component
class PlanEntry {

    private static final String ADDED_BY_FILE = "It came with a file after the plan was approved";

    private final StoredPlans plans;
    private final StoredPlanLines lines;
    private final CurrentActor actor;
    private final Clock clock;

    PlanEntry(StoredPlans plans, StoredPlanLines lines, CurrentActor actor, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.actor = actor;
        this.clock = clock;
    }

    Examination examine(byte[] file) {
        return new Examination(plans.findAll(), lines.findAllByOrderByPosition()).of(PlanFile.read(file));
    }

    PlanImport outcome(Examination examined) {
        Map<String, Long> counts = new HashMap<>();
        examined.entries().forEach(entry -> counts.merge(printedKey(entry.place(), entry.cells()), 1L, Long::sum));
        List<String> flags = new ArrayList<>();
        for (Examination.Entry entry : examined.entries()) {
            PlanYear year = PlanYear.in(entry.cells().plan()).orElseThrow();
            boolean repeated = entry.place().occurrence() > 1
                    || counts.getOrDefault(printedKey(entry.place(), entry.cells()), 0L) > 1;
            for (PlanFlag flag : LineViews.flags(entry.cells(), Milestones.in(entry.cells(), year), year, repeated)) {
                flags.add("%s, %s %s: %s"
                        .formatted(
                                entry.place().reference(),
                                entry.cells().printedRef(),
                                entry.cells().activity(),
                                flag.words()));
            }
        }
        return new PlanImport(
                references(examined, false),
                references(examined, true),
                examined.unchanged(),
                examined.notes().size(),
                flags,
                examined.problems());
    }

    private static List<String> references(Examination examined, boolean onlyToTheBoard) {
        return examined.entries().stream()
                .filter(entry -> entry.planStands() || !onlyToTheBoard)
                .map(entry -> entry.place().reference())
                .toList();
    }

    void enter(Examination examined, String council) {
        LocalDate today = LocalDate.now(clock);
        examined.codes().forEach((title, code) -> {
            if (!examined.stands(title)) {
                CommissioningPlan plan = new CommissioningPlan(
                        code,
                        title,
                        council,
                        PlanYear.in(title).orElseThrow(),
                        today,
                        actor.get().name());
                plan.imported((int) examined.entries().stream()
                        .filter(entry -> entry.place().planCode().equals(code))
                        .count());
                plans.save(plan);
            }
        });
        plans.flush();
        for (Examination.Note note : examined.notes()) {
            plans.findById(note.planCode())
                    .orElseThrow()
                    .note(note.position(), note.cells().outcome(), note.cells().activity());
        }
        for (Examination.Entry entry : examined.entries()) {
            lines.save(
                    entry.planStands()
                            ? PlanLine.added(entry.place(), entry.cells(), today, ADDED_BY_FILE)
                            : PlanLine.planned(entry.place(), entry.cells(), today));
        }
        lines.flush();
    }

    String add(PlanCells cells, String because) {
        CommissioningPlan plan = plans.findByTitle(cells.plan())
                .orElseThrow(() -> new Refusal("plan", "choose a plan that was imported"));
        for (CellProblem problem : RowRules.check(1, cells)) {
            throw new Refusal(problem.column(), problem.reason());
        }
        Refusal.unless(!RowRules.isNote(cells), "printed_ref", "a line has a reference, for example 3c");
        Refusal.unless(because.length() <= 4000, "because", "keep the reason within 4,000 characters");
        List<PlanLine> all = lines.findAllByOrderByPosition();
        int occurrence = 1
                + (int) all.stream()
                        .filter(line -> line.planCode().equals(plan.code()))
                        .filter(line -> line.printed().printedRef().equals(cells.printedRef()))
                        .count();
        int last = plans.findAll().stream()
                .flatMap(each -> each.notes().stream())
                .mapToInt(CommissioningPlan.NoteRow::position)
                .reduce(lines.lastPosition(), Math::max);
        Place place = new Place(
                PlanCodes.line(plan.code(), cells.printedRef(), lines::existsById), plan.code(), last + 1, occurrence);
        return lines.saveAndFlush(PlanLine.added(place, cells, LocalDate.now(clock), because))
                .reference();
    }

    private static String printedKey(Place place, PlanCells cells) {
        return place.planCode() + "|" + cells.printedRef();
    }
}
