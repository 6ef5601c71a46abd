package org.tenderway.contract.domain.register;

import static org.tenderway.contract.domain.register.Column.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntConsumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.contract.ContractDescribed;
import org.tenderway.contract.ContractOrigin;
import org.tenderway.contract.NewContract;
import org.tenderway.contract.RegisterImported;
import org.tenderway.identity.Actor;
import org.tenderway.identity.People;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.vocabulary.CaseReference;
import org.tenderway.vocabulary.Refusal;

/** Takes over a file: all of it in the transaction that runs, a few hundred contracts at a time. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImportWork {

    static final int AT_A_TIME = 250;

    private final ParticularsTable table;
    private final SuppliersByName suppliers;
    private final Entry entry;
    private final Batch batch;
    private final People people;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    ImportWork(
            ParticularsTable table,
            SuppliersByName suppliers,
            Entry entry,
            Batch batch,
            People people,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.table = table;
        this.suppliers = suppliers;
        this.entry = entry;
        this.batch = batch;
        this.people = people;
        this.facts = facts;
        this.clock = clock;
    }

    /** Answers in one sentence what came in. */
    String takeOver(String id, byte[] file, String fileName, Actor by, IntConsumer progress) {
        LocalDate today = LocalDate.now(clock);
        ImportPlan plan = ImportPlan.of(
                SheetCheck.of(file), table, owner -> people.find(owner).isPresent(), today);
        Refusal.unless(
                plan.isClean(), "file", "the register has changed since the file was looked at: upload it again");
        var numbers = new HashMap<CaseReference, Integer>();
        List<FileRow> all = new ArrayList<>(plan.running());
        all.addAll(plan.past());
        var names = suppliers.of(all);
        int done = 0;
        for (int from = 0; from < all.size(); from += AT_A_TIME) {
            List<FileRow> some = all.subList(from, Math.min(all.size(), from + AT_A_TIME));
            int firstPast = plan.running().size() - from;
            batch.run(by.userId(), () -> enter(some, firstPast, names, numbers, by, today));
            done += some.size();
            progress.accept(done);
        }
        String outcome = "%,d contracts came in, %,d of them as history; %,d were described anew"
                .formatted(all.size(), plan.past().size(), plan.changes().size());
        batch.run(by.userId(), () -> {
            describe(plan.changes());
            facts.publishEvent(new RegisterImported(
                    registerOf(today),
                    id,
                    "The register was taken over from “%s”: %s".formatted(Shown.of(fileName), outcome),
                    ""));
        });
        progress.accept(done + plan.changes().size());
        return outcome;
    }

    private void enter(
            List<FileRow> some,
            int firstPast,
            Map<String, SuppliersByName.Known> names,
            Map<CaseReference, Integer> numbers,
            Actor by,
            LocalDate today) {
        List<NumberedContract> contracts = new ArrayList<>();
        List<ParticularsTable.Line> lines = new ArrayList<>();
        for (int at = 0; at < some.size(); at++) {
            RegisterRow row = some.get(at).whole();
            CaseReference its = row.get(CASE).isEmpty() ? registerOf(today) : new CaseReference(row.get(CASE));
            int number = numbers.merge(its, 1, (last, one) -> last + one);
            if (number == 1) {
                number = entry.nextNumber(its);
                numbers.put(its, number);
            }
            var supplier = Objects.requireNonNull(names.get(ImportPlan.key(row.get(SUPPLIER))));
            String reference = "%s-OLD-%d".formatted(its, number);
            contracts.add(new NumberedContract(reference, contract(row, its, supplier.reference()), at >= firstPast));
            lines.add(new ParticularsTable.Line(reference, supplier.name(), row));
        }
        entry.enter(contracts, by, today, () -> table.insert(lines));
    }

    private static NewContract contract(RegisterRow row, CaseReference its, String supplier) {
        LocalDate end = Objects.requireNonNull(row.day(ENDS_ON));
        LocalDate extendedFrom = row.day(EXTENDED_FROM);
        return new NewContract(
                its,
                row.get(TITLE),
                supplier,
                Objects.requireNonNull(row.day(STARTS_ON)),
                extendedFrom == null ? end : extendedFrom,
                Objects.requireNonNull(row.day(CEILING_END)),
                extendedFrom == null ? null : end,
                row.get(EXTENSION_REASON),
                ContractOrigin.REGISTERED,
                "",
                ParticularsMapping.terms(row),
                ParticularsMapping.read(row));
    }

    private void describe(List<ImportPlan.Change> changes) {
        table.update(changes.stream()
                .map(change -> new ParticularsTable.Line(change.stored().contract(), "", change.merged()))
                .toList());
        for (ImportPlan.Change change : changes) {
            String contract = change.stored().contract();
            facts.publishEvent(new ContractDescribed(
                    new CaseReference(change.stored().row().get(CASE)),
                    contract,
                    "Contract %s was described anew: %s".formatted(contract, change.words()),
                    ""));
        }
    }

    /** Where contracts go that belong to no case yet. */
    private static CaseReference registerOf(LocalDate today) {
        return new CaseReference("REGISTER-" + today.getYear());
    }
}
