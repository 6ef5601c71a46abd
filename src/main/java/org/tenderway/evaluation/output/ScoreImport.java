package org.tenderway.evaluation.output;

import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.evaluation.ScoreWithReason;
import org.tenderway.evaluation.ScoresTakenIn;
import org.tenderway.evaluation.domain.Sheet;
import org.tenderway.identity.CurrentActor;
import org.tenderway.spreadsheet.Shown;
import org.tenderway.tender.Tenders;
import org.tenderway.vocabulary.Refusal;

/** Brings scores in from a file as drafts: look at it first, then take it over whole or not at all. */
@Service
@Transactional
public class ScoreImport {

    private final ScoreDesk desk;
    private final ScoreImports files;
    private final Tenders tenders;
    private final CurrentActor actor;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    ScoreImport(
            ScoreDesk desk,
            ScoreImports files,
            Tenders tenders,
            CurrentActor actor,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.desk = desk;
        this.files = files;
        this.tenders = tenders;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    /** The dry run: says what the file would do, cell by cell where something is wrong, and changes no score. */
    public ScoreImportView look(ScorePart part, String lotRole, String fileName, byte[] file) {
        Sheet sheet = desk.sheet(part, lotRole);
        var check = ScoreCheck.of(lotRole, sheet, file);
        String name = fileName.isBlank() ? "scores" : Shown.of(fileName);
        if (check.found() > 0 || check.changes().isEmpty()) {
            return view("", sheet, name, check);
        }
        String id = UUID.randomUUID().toString();
        files.keep(
                new ScoreImports.Looked(id, lotRole, part, actor.get().userId(), name, print(lotRole, sheet), file),
                clock.instant());
        return view(id, sheet, name, check);
    }

    /** The same look again, for whoever uploaded the file. */
    @Transactional(readOnly = true)
    public ScoreImportView again(ScorePart part, String lotRole, String id) {
        var looked = looked(part, lotRole, id);
        Sheet sheet = desk.sheet(part, lotRole);
        return view(id, sheet, looked.name(), ScoreCheck.of(lotRole, sheet, looked.file()));
    }

    /** Saves what the look showed, and answers how many cells changed. */
    public int confirm(ScorePart part, String lotRole, String id) {
        var looked = looked(part, lotRole, id);
        Sheet sheet = desk.sheet(part, lotRole);
        Refusal.unless(
                looked.against().equals(print(lotRole, sheet)),
                "file",
                "your sheet has changed since this file was looked at: upload the file again; nothing was taken over");
        List<ScoreChange> changes = ScoreCheck.of(lotRole, sheet, looked.file()).changes();
        Refusal.unless(files.take(id), "file", "this file was taken over already");
        Map<String, Map<String, ScoreWithReason>> cells = new HashMap<>();
        changes.forEach(change ->
                cells.computeIfAbsent(change.bid(), unknown -> new HashMap<>()).put(change.question(), change.after()));
        desk.save(part, lotRole, cells);
        facts.publishEvent(new ScoresTakenIn(
                tenders.lotRole(lotRole).caseReference(), lotRole, "Draft scores were taken over from a file"));
        return changes.size();
    }

    private ScoreImports.Looked looked(ScorePart part, String lotRole, String id) {
        return files.find(id, actor.get().userId())
                .filter(file -> file.part() == part && file.lotRole().equals(lotRole))
                .orElseThrow(() -> new Refusal("file", "there is no such file any more: upload it again"));
    }

    private static ScoreImportView view(String id, Sheet sheet, String name, ScoreCheck check) {
        boolean clean = check.found() == 0;
        return new ScoreImportView(
                id,
                sheet.title(),
                name,
                check.rows(),
                clean ? check.rows() - check.changes().size() : 0,
                clean ? check.changes() : List.of(),
                check.found(),
                check.problems());
    }

    /** The same for the same sheet, and for no other. */
    private static String print(String lotRole, Sheet sheet) {
        var out = new ByteArrayOutputStream();
        ScoreExport.csv(ScoreExport.rows(lotRole, sheet, Map.of()), out);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
