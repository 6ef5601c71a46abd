package org.tenderway.audit.domain;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tenderway.audit.TrailAnchor;
import org.tenderway.audit.TrailCheck;
import org.tenderway.vocabulary.Refusal;

/** Verifies a trail where it lies, in a database or in an exported file, without the product around it. */
public final class Verification {

    private final PrintStream out;
    private final List<TrailAnchor> anchors = new ArrayList<>();

    public Verification(PrintStream out, List<Path> anchorFiles) {
        this.out = out;
        for (Path file : anchorFiles) {
            Refusal.unless(Files.isReadable(file), "anchors", "the file of anchors %s cannot be read".formatted(file));
            anchors.addAll(AnchorLines.read(file));
        }
    }

    /** A role that may only read suffices; no key and no secret of the product is asked for. */
    public boolean database(String url, String user, String password) {
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            // Otherwise PostgreSQL's driver holds all rows in memory at once.
            connection.setAutoCommit(false);
            var source = new SingleConnectionDataSource(connection, true);
            List<TrailAnchor> known = new ArrayList<>(anchors);
            known.addAll(new Anchors(source).all());
            Walk walk = new Walk(known);
            new Chain(source).walk(walk);
            return tell("the database", walk.result(), known);
        } catch (SQLException unreachable) {
            throw new Refusal("url", "the database does not let us in: " + unreachable.getMessage());
        } catch (DataAccessException unreadable) {
            throw new Refusal(
                    "url",
                    "the trail cannot be read there: the role needs SELECT on audit_entry, audit_head and audit_anchor, as this version has them");
        }
    }

    public boolean file(Path file) throws IOException {
        Refusal.unless(Files.isReadable(file), "file", "%s cannot be read".formatted(file));
        PartWalk walk = new PartWalk(anchors);
        TrailFile.read(file, walk::step);
        TrailCheck check = walk.result();
        if (walk.isPart()) {
            out.printf(
                    "%s holds the entries of %s only: each is held against its own hash. Whether one was left out, the whole trail tells.%n",
                    file.getFileName(), walk.caseReference());
        }
        return tell(file.getFileName().toString(), check, anchors);
    }

    private boolean tell(String where, TrailCheck check, List<TrailAnchor> known) {
        out.printf("%,d entries read from %s.%n", check.entries(), where);
        if (!check.intact()) {
            out.printf("NOT INTACT. First bad entry: %s. %s.%n", check.firstBad(), sentence(check.finding()));
            return false;
        }
        out.printf("INTACT: %s.%nThe last hash is %s.%n", check.finding(), check.head());
        if (known.isEmpty()) {
            out.println("No anchor is known: a trail that was cut off at its end, or written anew from the first entry"
                    + " to the last, would not show. Give the file of anchors with --anchors.");
        } else {
            TrailAnchor newest = known.stream()
                    .max((one, other) -> Long.compare(one.lastSequence(), other.lastSequence()))
                    .orElseThrow();
            out.printf(
                    "%,d anchors agree, %,d of them from files; the newest was taken on %s at entry %d.%n",
                    known.stream().distinct().count(),
                    anchors.stream().distinct().count(),
                    newest.takenOn(),
                    newest.lastSequence());
        }
        return true;
    }

    private static String sentence(String finding) {
        return finding.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + finding.substring(1);
    }
}
