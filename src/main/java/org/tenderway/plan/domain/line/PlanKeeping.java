package org.tenderway.plan.domain.line;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.Role;
import org.tenderway.plan.CaseOpening;
import org.tenderway.plan.CommissioningPlans;
import org.tenderway.plan.PlanCells;
import org.tenderway.plan.PlanImport;
import org.tenderway.plan.PlanLineView;
import org.tenderway.plan.PlanNote;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Keeps the plans: what is on them, what is added, what carries it out. */
@Service
@Transactional
class PlanKeeping implements CommissioningPlans {

    private final StoredPlans plans;
    private final StoredPlanLines lines;
    private final PlanEntry entry;
    private final CurrentActor actor;
    private final Clock clock;

    PlanKeeping(StoredPlans plans, StoredPlanLines lines, PlanEntry entry, CurrentActor actor, Clock clock) {
        this.plans = plans;
        this.lines = lines;
        this.entry = entry;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public PlanImport tryOut(String council, byte[] file) {
        refuseUnlessCommissioner();
        return entry.outcome(entry.examine(file));
    }

    @Override
    public PlanImport importFile(String council, byte[] file) {
        refuseUnlessCommissioner();
        Refusal.unless(!council.isBlank() && council.length() <= 200, "council", "name the council of the plan");
        Examination examined = entry.examine(file);
        Refusal.unless(
                examined.problems().isEmpty(),
                "file",
                examined.problems().isEmpty()
                        ? ""
                        : "nothing was imported: %s"
                                .formatted(examined.problems().get(0).inWords()));
        PlanImport outcome = entry.outcome(examined);
        entry.enter(examined, council.strip());
        return outcome;
    }

    @Override
    public String add(PlanCells line, String because) {
        refuseUnlessCommissioner();
        return entry.add(line, because);
    }

    @Override
    public void openCase(String line, CaseOpening opening) {
        refuseUnlessCommissioner();
        PlanLine found = lines.line(line);
        lines.findByOpenedOpenedCase(opening.openedCase().value()).ifPresent(other -> {
            throw new Refusal(
                    "openedCase", "%s was opened by %s already".formatted(opening.openedCase(), other.reference()));
        });
        found.openCase(opening);
        lines.saveAndFlush(found);
    }

    @Override
    public void link(String line, String contract) {
        Refusal.unless(
                actor.get().has(Role.COMMISSIONER) || actor.get().has(Role.CONTRACT_MANAGER),
                "contract",
                "only a commissioner or a contract manager links a contract");
        Refusal.unless(
                contract.strip().toUpperCase(java.util.Locale.ROOT).matches("[A-Z][A-Z0-9-]{2,59}"),
                "contract",
                "enter the reference of a contract, for example HC-2018-LEAD-6-C1");
        PlanLine found = lines.line(line);
        found.link(contract.strip().toUpperCase(java.util.Locale.ROOT));
        lines.saveAndFlush(found);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanLineView> find(String line) {
        return lines.findById(line).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanLineView> all() {
        List<PlanLine> all = lines.findAllByOrderByPosition();
        Map<String, Long> counts =
                all.stream().collect(Collectors.groupingBy(PlanKeeping::printedKey, Collectors.counting()));
        LocalDate today = LocalDate.now(clock);
        return all.stream()
                .map(line -> LineViews.of(line, counts.getOrDefault(printedKey(line), 0L) > 1, today))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<PlanNote> notes() {
        List<PlanNote> notes = new ArrayList<>();
        plans.findAllByOrderByImportedOnAscCodeAsc().forEach(plan -> plan.notes().stream()
                .sorted(Comparator.comparingInt(CommissioningPlan.NoteRow::position))
                .forEach(note -> notes.add(new PlanNote(plan.title(), note.outcome(), note.noteText()))));
        return notes;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PlanLineView> openedBy(CaseReference openedCase) {
        return lines.findByOpenedOpenedCase(openedCase.value()).map(this::view);
    }

    @Override
    @Transactional(readOnly = true)
    public String export() {
        Map<Integer, PlanCells> rows = new TreeMap<>();
        lines.findAllByOrderByPosition().forEach(line -> rows.put(line.position(), line.printed()));
        plans.findAll().forEach(plan -> plan.notes()
                .forEach(note -> rows.put(
                        note.position(),
                        new PlanCells(
                                plan.title(),
                                "",
                                note.outcome(),
                                "",
                                note.noteText(),
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                ""))));
        return PlanFile.write(List.copyOf(rows.values()));
    }

    private PlanLineView view(PlanLine line) {
        Set<String> same = new HashSet<>();
        lines.findByPlanCodeOrderByPosition(line.planCode()).stream()
                .filter(other -> printedKey(other).equals(printedKey(line)))
                .forEach(other -> same.add(other.reference()));
        return LineViews.of(line, same.size() > 1, LocalDate.now(clock));
    }

    private static String printedKey(PlanLine line) {
        return line.planCode() + "|" + line.printed().printedRef();
    }

    private void refuseUnlessCommissioner() {
        Refusal.unless(actor.get().has(Role.COMMISSIONER), "", "only a commissioner keeps the commissioning plans");
    }
}
