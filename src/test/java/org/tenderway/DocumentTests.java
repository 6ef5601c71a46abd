package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.guard.DocumentRules;

/** No page of the documentation leads nowhere. */
class DocumentTests {

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(DocumentRules.violations(Path.of(""))).isEmpty();
    }

    @Test
    void proofThatALinkThatLeadsNowhereIsReported(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("README.md"),
                """
                # Here
                [page](docs/gone.md) [heading](#nowhere) [fine](#here) [outside](https://example.org)
                """);
        assertThat(DocumentRules.violations(folder))
                .containsExactly(
                        "README.md links to docs/gone.md, which is not there",
                        "README.md links to #nowhere, which is not there");
    }
}
