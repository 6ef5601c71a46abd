package org.tenderway.bid.domain.file;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.tenderway.bid.BidFile;
import org.tenderway.bid.BidFiles;
import org.tenderway.bid.DraftKey;
import org.tenderway.bid.FileState;
import org.tenderway.bid.domain.seal.BrokenSeal;
import org.tenderway.bid.domain.seal.Digest;
import org.tenderway.bid.domain.seal.Envelope.Enclosure;
import org.tenderway.bid.domain.seal.Vault;
import org.tenderway.vocabulary.Refusal;

/** Takes in the files of bids: whole, of a known kind, counted, clean, and locked before they touch the database. */
@Service
@Transactional
public class FileIntake implements BidFiles {

    private static final long MEGABYTE = 1024L * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(FileIntake.class);
    private static final String NO_ROOM =
            "the file could not be stored, and nothing of it was kept: try again in some minutes, and tell the council if"
                    + " it happens again";
    private static final String NONE = "there is no such file";

    private final FileRows rows;
    private final FileStore store;
    private final VirusScan scan;
    private final Clock clock;
    private final long mostBytes;
    private final int mostFiles;

    FileIntake(FileRows rows, FileStore store, VirusScan scan, Clock clock, Environment environment) {
        this.rows = rows;
        this.store = store;
        this.scan = scan;
        this.clock = clock;
        this.mostBytes = environment.getProperty("tenderway.files.most-megabytes", Integer.class, 20) * MEGABYTE;
        this.mostFiles = environment.getProperty("tenderway.files.most", Integer.class, 60);
    }

    @Override
    public long mostBytes() {
        return mostBytes;
    }

    @Override
    public int mostFiles() {
        return mostFiles;
    }

    @Override
    public String kinds() {
        return FileKind.TAKEN;
    }

    @Override
    public BidFile take(String tender, String supplier, DraftKey key, String name, InputStream content) {
        return take(tender, supplier, key, check(name, content));
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Checked check(String name, InputStream content) {
        byte[] bytes = OfficeFile.whole(content, mostBytes);
        String safe = FileNames.safe(name);
        FileKind kind = FileKind.of(bytes, safe);
        return new Checked(safe, kind.type(), kind.flagged(), scan.scan(bytes), bytes);
    }

    @Override
    public BidFile take(String tender, String supplier, DraftKey key, Checked checked) {
        int number = rows.highest(tender, supplier) + 1;
        Refusal.unless(
                rows.count(tender, supplier) < mostFiles,
                "file",
                "there are %d files already, the most that one bid may have".formatted(mostFiles));
        byte[] bytes = checked.content();
        String id = "F-" + UUID.randomUUID();
        byte[] fileKey = Vault.newKey();
        var file = new BidFile(
                id, checked.name(), checked.type(), bytes.length, Digest.of(bytes), checked.state(), checked.flagged());
        try {
            if (file.state() != FileState.REMOVED) {
                store.keep(id, FileLock.lock(fileKey, id, bytes));
            }
            rows.add(file, tender, supplier, number, clock.instant(), fileKey, key);
        } catch (DataAccessException | FileStore.Unavailable full) {
            // What the cause says may hold what was to be stored.
            LOG.error("a file could not be stored: {}", full.getClass().getSimpleName());
            throw new Refusal("file", NO_ROOM);
        }
        return file;
    }

    @Override
    @Transactional(readOnly = true)
    public List<BidFile> of(String tender, String supplier, DraftKey key) {
        return rows.of(tender, supplier, key).stream().map(FileRows.Kept::file).toList();
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<BidFile> checkAgain(String tender, String supplier, DraftKey key) {
        for (FileRows.Kept kept : rows.of(tender, supplier, key)) {
            if (kept.file().state() == FileState.BEING_CHECKED
                    && checked(
                                    kept.file().id(),
                                    bytes(
                                            kept.file().id(),
                                            kept.key(),
                                            kept.file().sha256()))
                            == FileState.BEING_CHECKED) {
                // A scanner that does not answer for one file keeps nobody waiting for the others.
                break;
            }
        }
        return of(tender, supplier, key);
    }

    private FileState checked(String id, byte[] bytes) {
        FileState now = scan.scanAgain(bytes);
        if (now != FileState.BEING_CHECKED) {
            rows.become(id, now);
        }
        if (now == FileState.REMOVED) {
            store.remove(id);
        }
        return now;
    }

    @Override
    public void remove(String tender, String supplier, String id) {
        Refusal.unless(rows.isOf(tender, supplier, id), "file", NONE);
        Refusal.unless(
                !rows.isInBid(id),
                "file",
                "a bid that was handed in names this file, so it stays: leave it out of the next one");
        rows.remove(id);
        store.remove(id);
    }

    @Override
    @Transactional(readOnly = true)
    public Download read(String tender, String supplier, DraftKey key, String id) {
        FileRows.Kept kept = kept(tender, supplier, key, id);
        Refusal.unless(
                kept.file().state() == FileState.READY,
                "file",
                state(kept.file().name(), kept.file().state()));
        return new Download(kept.file(), bytes(id, kept.key(), kept.file().sha256()));
    }

    /** A file as it goes into an envelope. One that the scanner has not answered for may: its silence costs no bid. */
    public Enclosure enclose(String tender, String supplier, DraftKey key, String question, String id) {
        FileRows.Kept kept = kept(tender, supplier, key, id);
        BidFile file = kept.file();
        Refusal.unless(file.state() != FileState.REMOVED, "file", state(file.name(), file.state()));
        return new Enclosure(
                id, question, file.name(), file.type(), file.size(), file.sha256(), file.flagged(), kept.key());
    }

    /** From the bid on that names it, a file stays. */
    public void hold(String bid, int lot, String kind, List<Enclosure> files) {
        files.stream().map(Enclosure::id).distinct().forEach(file -> rows.hold(bid, file, lot, kind));
    }

    /** A file out of an opened envelope, once it is known to be clean. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Download read(Enclosure file) {
        FileState known = rows.state(file.id());
        Refusal.unless(known != FileState.REMOVED, "file", state(file.name(), known));
        byte[] bytes = bytes(file.id(), file.key(), file.sha256());
        if (known == FileState.BEING_CHECKED) {
            known = checked(file.id(), bytes);
        }
        Refusal.unless(known == FileState.READY, "file", state(file.name(), known));
        return new Download(view(file), bytes);
    }

    public static BidFile view(Enclosure file) {
        return new BidFile(
                file.id(), file.name(), file.type(), file.size(), file.sha256(), FileState.READY, file.flagged());
    }

    private byte[] bytes(String id, byte[] key, String sha256) {
        byte[] bytes = FileLock.unlock(key, id, store.pieces(id));
        if (!Digest.of(bytes).equals(sha256)) {
            throw new BrokenSeal();
        }
        return bytes;
    }

    private FileRows.Kept kept(String tender, String supplier, DraftKey key, String id) {
        return rows.of(tender, supplier, key).stream()
                .filter(each -> each.file().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal.NotTheirs("file", NONE));
    }

    private static String state(String name, FileState state) {
        return state == FileState.REMOVED
                ? "the file “%s” was removed: a virus was found in it".formatted(name)
                : "the file “%s” is still being checked: try again in a moment".formatted(name);
    }
}
