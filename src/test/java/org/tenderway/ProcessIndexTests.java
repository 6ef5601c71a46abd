package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.guard.GeneratedPages;
import org.tenderway.guard.LifecyclePages;
import org.tenderway.guard.Model;
import org.tenderway.guard.ProcessPages;
import org.tenderway.guard.SourceRules;

/** The pages that are drawn from models and code say what models and code say now. */
class ProcessIndexTests {

    private static final Path PROCESS_PAGES = Path.of("docs/processes");
    private static final Path LIFECYCLE_PAGES = Path.of("docs/lifecycles");

    @Test
    void everyProcessHasItsPage() throws IOException {
        var pages = new GeneratedPages();
        new ProcessPages(Model.PROCESSES).addTo(pages, PROCESS_PAGES);
        compareOrWrite(pages, PROCESS_PAGES);
    }

    @Test
    void everyLifecycleHasItsDiagram() throws IOException {
        var pages = new GeneratedPages();
        LifecyclePages.addTo(pages, SourceRules.MAIN, LIFECYCLE_PAGES);
        compareOrWrite(pages, LIFECYCLE_PAGES);
    }

    @Test
    void everyProcessPageOpensWithAParagraphSomebodyWrote() throws IOException {
        for (Model model : Model.in(Model.PROCESSES)) {
            assertThat(GeneratedPages.written(PROCESS_PAGES.resolve(model.id() + ".md")))
                    .as("the paragraph of " + model.id())
                    .hasSizeGreaterThan(80);
        }
    }

    @Test
    void proofThatADifferenceIsReportedAndThatWritingKeepsTheParagraph(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("award-x.md");
        Files.writeString(
                page, "# X\n\nBy hand.\n\n" + GeneratedPages.BEGIN + "\n\nold\n\n" + GeneratedPages.END + "\n");
        Files.writeString(folder.resolve("award-gone.svg"), "<svg/>");
        var pages = new GeneratedPages();
        pages.part(page, "X", "new");
        pages.whole(folder.resolve("README.md"), "index");
        assertThat(pages.differences(folder))
                .containsExactlyInAnyOrder(
                        page + " is not what the models and the code say: " + GeneratedPages.HOW,
                        folder.resolve("README.md") + " is missing: " + GeneratedPages.HOW,
                        folder.resolve("award-gone.svg") + " belongs to nothing that exists: delete it");
        pages.write();
        Files.delete(folder.resolve("award-gone.svg"));
        assertThat(pages.differences(folder)).isEmpty();
        assertThat(GeneratedPages.written(page)).isEqualTo("By hand.");
        assertThat(Files.readString(page)).contains("new").doesNotContain("old");
    }

    private static void compareOrWrite(GeneratedPages pages, Path folder) throws IOException {
        if (Boolean.getBoolean("tenderway.docs.write")) {
            pages.write();
        }
        var differences = pages.differences(folder);
        if (!differences.isEmpty()) {
            fail(String.join("\n", differences));
        }
    }
}
