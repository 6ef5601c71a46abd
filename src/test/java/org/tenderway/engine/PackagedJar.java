package org.tenderway.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The jar that councils run, started as they start it, in a folder of its own. */
final class PackagedJar {

    private static final long PATIENCE_IN_MINUTES = 5;

    final Path out;
    final Path err;
    final Process process;

    private PackagedJar(Path folder, List<String> arguments) throws IOException {
        this.out = folder.resolve("out.txt");
        this.err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx768m",
                "-jar",
                Path.of(String.valueOf(System.getProperty("tenderway.test.jar")))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(arguments);
        this.process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
    }

    static PackagedJar start(Path folder, String... arguments) throws IOException {
        return new PackagedJar(folder, List.of(arguments));
    }

    /** Waits until it ends by itself; answers how. */
    int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the jar did not end");
        }
        return process.exitValue();
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    String output() throws IOException {
        return Files.readString(out);
    }

    String everything() throws IOException {
        return output() + Files.readString(err);
    }
}
