package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof that the build itself bites: the product's own build file, run on one broken class, refuses it. It is the
 * same file, so the formatter, the checkers and their arguments are those of the product.
 */
class BuildTests {

    private static final String SOUND =
            """
            package org.tenderway.probe;

            class Sound {}
            """;

    @TempDir
    Path folder;

    @Test
    void aSoundClassBuilds() throws Exception {
        Build build = build("Sound", SOUND, "compile");
        assertThat(build.output()).contains("BUILD SUCCESS");
        assertThat(build.succeeded()).isTrue();
    }

    @Test
    void proofThatAnUnformattedClassIsRefused() throws Exception {
        Build build = build("Sound", SOUND.replace("class Sound {}", "class   Sound{ }"), "validate");
        assertThat(build.succeeded()).isFalse();
        assertThat(build.output()).contains("spotless").contains("Sound.java");
    }

    @Test
    void proofThatNullWhereNoneMayBeIsRefusedAndSoIsAMistakeThatCompiles() throws Exception {
        Build build = build(
                "Careless",
                """
                package org.tenderway.probe;

                import org.jspecify.annotations.NullMarked;
                import org.jspecify.annotations.Nullable;

                @NullMarked
                class Careless {

                    interface Box<T extends @Nullable Object> {
                        T content();
                    }

                    int length(Box<@Nullable String> box) {
                        return box.content().length();
                    }

                    void check(int days) {
                        if (days < 0) {
                            new IllegalArgumentException("days");
                        }
                    }
                }
                """,
                "compile");
        assertThat(build.succeeded()).isFalse();
        assertThat(build.output())
                .contains("[NullAway] dereferenced expression box.content() is @Nullable")
                .contains("[DeadException] Exception created but not thrown");
    }

    private record Build(boolean succeeded, String output) {}

    private Build build(String type, String source, String phase) throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve(".mvn"));
        Files.copy(Path.of("pom.xml"), folder.resolve("pom.xml"));
        Files.copy(Path.of(".mvn/jvm.config"), folder.resolve(".mvn/jvm.config"));
        Path room = Files.createDirectories(folder.resolve("src/main/java/org/tenderway/probe"));
        Files.writeString(room.resolve(type + ".java"), source);
        Path output = folder.resolve("build.log");
        // Offline: what it needs is what the build around it has just used. Where that came from does not matter.
        Process maven = new ProcessBuilder(List.of(
                        "mvn",
                        "-o",
                        "-B",
                        "-ntp",
                        "-Dmaven.repo.local=" + System.getProperty("localRepository", repository()),
                        "-Daether.enhancedLocalRepository.trackingFilename=none",
                        phase))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new Build(maven.waitFor() == 0, Files.readString(output, StandardCharsets.UTF_8));
    }

    private static String repository() {
        return Path.of(System.getProperty("user.home"), ".m2", "repository").toString();
    }
}
