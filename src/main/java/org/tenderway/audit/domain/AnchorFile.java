package org.tenderway.audit.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tenderway.audit.TrailAnchor;

/**
 * The file of anchors in a folder that the council chose, best one that this machine can only add to. Every node brings
 * it up to date, so that a folder of its own holds all of them too.
 */
@Component
class AnchorFile {

    static final String NAME = "trail-anchors.csv";

    private final String folder;

    AnchorFile(@Value("${tenderway.audit.anchor-folder:}") String folder) {
        this.folder = folder.strip();
    }

    boolean isOn() {
        return !folder.isEmpty();
    }

    List<TrailAnchor> read() {
        Path file = file();
        return isOn() && Files.exists(file) ? AnchorLines.read(file) : List.of();
    }

    /** Adds what is missing at the end and never touches what stands there. */
    void bringUpToDate(List<TrailAnchor> all) {
        if (!isOn()) {
            return;
        }
        Path file = file();
        try {
            Files.createDirectories(file.getParent());
            try (FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
                var held = channel.lock();
                StringBuilder text = new StringBuilder(channel.size() == 0 ? AnchorLines.HEADINGS + "\n" : "");
                int last = read().stream().mapToInt(TrailAnchor::number).max().orElse(0);
                all.stream().filter(anchor -> anchor.number() > last).forEach(anchor -> text.append(anchor.line())
                        .append('\n'));
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(text.toString());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                held.release();
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Path file() {
        return Path.of(folder).toAbsolutePath().resolve(NAME);
    }
}
