package org.tenderway.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar that councils run, started as they start it, in a folder of its own. */
public final class PackagedJar {

    private static final long PATIENCE_IN_MINUTES = 5;
    private static final Pattern ADDRESS = Pattern.compile("Start\\s+http://localhost:(\\d+)");

    final Path out;
    final Path err;
    final Process process;

    private PackagedJar(List<String> before, List<String> flags, Path jar, Path folder, List<String> arguments)
            throws IOException {
        this.out = folder.resolve("out.txt");
        this.err = folder.resolve("err.txt");
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(flags);
        command.addAll(List.of("-Xmx768m", "-jar", jar.toAbsolutePath().toString()));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        // What whoever runs the tests has set for a product of their own is not for this one.
        builder.environment().keySet().removeIf(name -> name.startsWith("TENDERWAY_") || name.startsWith("SPRING_"));
        this.process = builder.start();
    }

    /** For as long as a test asks it something: the second compiler took more time than all the rest of it. */
    public static PackagedJar start(Path folder, String... arguments) throws IOException {
        return new PackagedJar(
                List.of(), List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"), own(), folder, List.of(arguments));
    }

    /** To stay and be measured. */
    static PackagedJar lasting(Path folder, String... arguments) throws IOException {
        return of(own(), folder, arguments);
    }

    /** Another version of it. */
    static PackagedJar of(Path jar, Path folder, String... arguments) throws IOException {
        return new PackagedJar(List.of(), List.of(), jar, folder, List.of(arguments));
    }

    /** Under a command that changes the world around it. */
    static PackagedJar under(List<String> command, Path folder, String... arguments) throws IOException {
        return new PackagedJar(command, List.of(), own(), folder, List.of(arguments));
    }

    private static Path own() {
        return Path.of(String.valueOf(System.getProperty("tenderway.test.jar")));
    }

    /** Waits until it ends by itself; answers how. */
    public int exit() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
            throw new AssertionError("the jar did not end");
        }
        return process.exitValue();
    }

    /** Waits until it prints where to go; answers the port. */
    int port() throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(Duration.ofMinutes(PATIENCE_IN_MINUTES));
        while (process.isAlive() && Instant.now().isBefore(giveUp)) {
            Matcher address = ADDRESS.matcher(output());
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(300);
        }
        throw new AssertionError("the jar did not start:\n" + everything());
    }

    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    String output() throws IOException {
        return Files.readString(out);
    }

    public String everything() throws IOException {
        return output() + Files.readString(err);
    }
}
