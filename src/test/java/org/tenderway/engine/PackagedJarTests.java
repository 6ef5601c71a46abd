package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Pattern DECISION = Pattern.compile("<(\\w+:)?decision\\s");

    private final ObjectMapper json = new ObjectMapper();

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aFreshDemoDeploysEveryModelDecisionAndFormOfTheFolders() throws Exception {
        Path leftOver = Files.createDirectories(folder.resolve("data")).resolve("tenderway.mv.db");
        Files.writeString(leftOver, "a database that would not open");
        PackagedJar jar = PackagedJar.start(folder, "--server.port=0", "--tenderway.demo.reset=true");
        try {
            Visitor admin = new Visitor(jar.port());
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
            assertThat(read(admin, "/decision-definition/count?latestVersion=true")
                            .path("count")
                            .asLong())
                    .isEqualTo(decisions(files))
                    .isPositive();
            assertThat(jar.output()).contains("officer", "moderator", "clerk", "contracts", "manager");
        } finally {
            jar.stop();
        }
    }

    private JsonNode read(Visitor visitor, String path) throws IOException {
        var answer = visitor.get(ENGINE + path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private static long decisions(Set<String> files) throws IOException {
        long found = 0;
        for (String file : files) {
            if (file.endsWith(".dmn")) {
                found += DECISION.matcher(Files.readString(Path.of(file)))
                        .results()
                        .count();
            }
        }
        return found;
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
