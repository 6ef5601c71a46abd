package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tenderway.Visitor;

/** What can only be shown on the jar that councils run: in it, resources of one bare file name would overwrite each other. */
@Tag("packaged")
class PackagedJarTests {

    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Pattern ADDRESS = Pattern.compile("Start\\s+http://localhost:(\\d+)");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void theJarDeploysEveryModelDecisionAndFormOfTheFolders() throws Exception {
        Path output = folder.resolve("output.txt");
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-jar",
                        Path.of(String.valueOf(System.getProperty("tenderway.test.jar")))
                                .toAbsolutePath()
                                .toString(),
                        "--server.port=0",
                        "--spring.datasource.url=jdbc:h2:file:" + folder.resolve("demo"))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            Visitor admin = new Visitor(portOf(server, output));
            admin.signIn("admin", DemoPeople.PASSWORD);
            admin.get("/camunda/app/tasklist/default/");

            Set<String> files = files();
            String id =
                    read(admin, "/deployment?name=tenderway").path(0).path("id").asText();
            Set<String> deployed = new TreeSet<>(
                    read(admin, "/deployment/" + id + "/resources").findValuesAsText("name"));
            assertThat(deployed).isEqualTo(files);

            long models = files.stream().filter(name -> name.endsWith(".bpmn")).count();
            assertThat(read(admin, "/process-definition/count?latestVersion=true")
                            .path("count")
                            .asLong())
                    .isEqualTo(models)
                    .isPositive();
            assertThat(Files.readString(output)).contains("officer", "moderator", "clerk", "contracts", "manager");
        } finally {
            server.destroy();
            server.waitFor();
        }
    }

    private JsonNode read(Visitor visitor, String path) throws IOException {
        var answer = visitor.get(ENGINE + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static int portOf(Process server, Path output) throws IOException, InterruptedException {
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (server.isAlive() && Instant.now().isBefore(giveUp)) {
            Matcher address = ADDRESS.matcher(Files.readString(output));
            if (address.find()) {
                return Integer.parseInt(address.group(1));
            }
            Thread.sleep(300);
        }
        throw new AssertionError("the jar did not start:\n" + Files.readString(output));
    }

    private static Set<String> files() throws IOException {
        try (Stream<Path> models = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.exists(Path.of("forms")) ? Files.walk(Path.of("forms")) : Stream.empty()) {
            return Stream.concat(models, forms)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(name -> name.matches(".*\\.(bpmn|dmn|form)"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
