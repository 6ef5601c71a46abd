package org.tenderway.contract.domain.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tenderway.identity.Actor;
import org.tenderway.identity.CurrentActor;
import org.tenderway.identity.People;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.vocabulary.Refusal;

/** Brings a register in from a file: look at it first, then take it over whole or not at all. */
@Service
@Transactional
public class RegisterImport {

    private final ParticularsTable table;
    private final ImportTable imports;
    private final ImportJobs jobs;
    private final People people;
    private final CurrentActor actor;
    private final Clock clock;

    RegisterImport(
            ParticularsTable table,
            ImportTable imports,
            ImportJobs jobs,
            People people,
            CurrentActor actor,
            Clock clock) {
        this.table = table;
        this.imports = imports;
        this.jobs = jobs;
        this.people = people;
        this.actor = actor;
        this.clock = clock;
    }

    /** The dry run: says what the file would do, cell by cell where something is wrong, and changes no contract. */
    public ImportView look(String fileName, byte[] file) {
        Actor by = actor.get();
        RegisterRights.refuseUnlessKeeper(by);
        var check = SheetCheck.of(file);
        var plan = ImportPlan.of(check, table, owner -> people.find(owner).isPresent(), LocalDate.now(clock));
        var view = new ImportView(
                UUID.randomUUID().toString(),
                fileName.isBlank() ? "register" : Shown.of(fileName),
                by.name(),
                ImportState.CHECKED,
                check.total(),
                plan.running().size(),
                plan.past().size(),
                plan.changes().size(),
                plan.unchanged(),
                check.refusedRows(),
                check.findings().problems(),
                0,
                "",
                check.findings().kept());
        imports.insert(view, file, sha256(file), by, clock.instant());
        return view;
    }

    /** Takes it over in the background; {@link #find} tells how far it is. */
    public void confirm(String id) {
        Actor by = actor.get();
        begin(id, by);
        ImportView view = view(id);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.start(view, by);
            }
        });
    }

    /** Takes it over before it answers, for those who measure or wait. */
    @Transactional(propagation = org.springframework.transaction.annotation.Propagation.NEVER)
    public ImportView confirmAndWait(String id) {
        Actor by = actor.get();
        begin(id, by);
        jobs.run(view(id), by);
        return view(id);
    }

    public Optional<ImportView> find(String id) {
        RegisterRights.refuseUnlessKeeper(actor.get());
        if (imports.isSilent(id, clock.instant())) {
            imports.end(id, ImportState.FAILED, 0, "Nothing was imported: the server stopped while it worked");
        }
        return imports.find(id);
    }

    private void begin(String id, Actor by) {
        RegisterRights.refuseUnlessKeeper(by);
        ImportView view = view(id);
        Refusal.unless(
                view.problems() == 0, "file", "correct the file first and upload it again: nothing was imported");
        Refusal.unless(view.toDo() > 0, "file", "the file says nothing that the register does not hold already");
        Refusal.unless(imports.begin(id, clock.instant()), "file", "this import was started already");
    }

    private ImportView view(String id) {
        return imports.find(id)
                .orElseThrow(() -> new Refusal("file", "there is no such import: upload the file again"));
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
