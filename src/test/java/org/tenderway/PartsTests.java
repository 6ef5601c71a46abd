package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.guard.Parts;

/** The list of parts that this build has written, their licences, and what is known of them. */
class PartsTests {

    private static final Path LIST = Path.of("target/classes/META-INF/sbom/application.cdx.json");

    @Test
    void everyPartComesUnderALicenceThatIsAccepted() throws IOException {
        Parts parts = Parts.read(LIST);
        assertThat(parts.count()).isGreaterThan(150);
        assertThat(parts.unlicensed(accepted())).isEmpty();
    }

    @Test
    void everyPartThatIsWrittenAboutIsListedAtThatVersion() throws IOException {
        assertThat(Parts.read(LIST).outdated(Path.of("docs/known-vulnerabilities.md")))
                .isEmpty();
    }

    @Test
    void proofThatAPartWithoutALicenceAndAnOutdatedRowAreFound(@TempDir Path folder) throws IOException {
        Parts broken = Parts.read(Path.of("src/test/resources/broken/sbom/application.cdx.json"));
        assertThat(broken.unlicensed(accepted()))
                .containsExactly("nameless names no licence", "strict comes under [Ask us]");
        Path page = folder.resolve("page.md");
        Files.writeString(page, "| `fine` | 1.0 | x | y |\n| `strict` | 2.9 | x | y |\n| `gone` | 1.0 | x | y |\n");
        assertThat(broken.outdated(page))
                .containsExactly(
                        "strict is written about at 2.9 and listed at [3.0]",
                        "gone is written about at 1.0 and listed at []");
    }

    private static Set<String> accepted() throws IOException {
        return new TreeSet<>(Files.readAllLines(Path.of("src/test/resources/sbom/licences.txt")));
    }
}
