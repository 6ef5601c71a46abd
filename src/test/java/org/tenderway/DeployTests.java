package org.tenderway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.tenderway.guard.Chart;
import org.yaml.snakeyaml.Yaml;

/** The recipes in deploy/, read as the tools would read them: no container engine is needed to see that they fit. */
class DeployTests {

    private static final Path FOLDER = Path.of("deploy");
    private static final Pattern OWN = Pattern.compile("tenderway(\\.[a-z0-9-]+)+");
    private static final Pattern NAMED = Pattern.compile("\"name\"\\s*:\\s*\"([a-z0-9.-]+)\"");

    @Test
    void theChartStartsTwoNodesThatMayBeStoppedOneByOne() {
        var objects = new Chart(FOLDER.resolve("chart")).objects();
        assertThat(objects).containsOnlyKeys("Deployment", "Service", "PodDisruptionBudget", "Ingress");
        var deployment = at(objects.get("Deployment"), "spec");
        assertThat(at(deployment).get("replicas")).isEqualTo(2);
        assertThat(at(deployment, "strategy", "rollingUpdate").get("maxUnavailable"))
                .isEqualTo(0);
        assertThat(at(objects.get("PodDisruptionBudget"), "spec").get("minAvailable"))
                .isEqualTo(1);
        for (String kind : new String[] {"Deployment", "PodDisruptionBudget"}) {
            assertThat(at(objects.get(kind), "spec", "selector", "matchLabels"))
                    .isEqualTo(at(deployment, "template", "metadata", "labels"));
        }
        assertThat(at(objects.get("Service"), "spec", "selector"))
                .isEqualTo(at(deployment, "template", "metadata", "labels"));
    }

    @Test
    void aNodeMayDoNothingThatItNeedNot() {
        var pod = at(new Chart(FOLDER.resolve("chart")).objects().get("Deployment"), "spec", "template", "spec");
        assertThat(at(pod, "securityContext")).containsEntry("runAsNonRoot", true);
        assertThat(pod).containsEntry("automountServiceAccountToken", false);
        assertThat(at(container(), "securityContext"))
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
        int grace = (int) pod.getOrDefault("terminationGracePeriodSeconds", 0);
        assertThat(grace).isGreaterThan(5 + 30 + 25);
    }

    @Test
    void theProbesAskWhatTheProductAnswers() {
        for (String probe : new String[] {"startupProbe", "livenessProbe", "readinessProbe"}) {
            assertThat(at(container(), probe, "httpGet").get("path"))
                    .as(probe)
                    .isIn("/actuator/health/liveness", "/actuator/health/readiness");
        }
        assertThat(at(container(), "readinessProbe", "httpGet").get("path")).isEqualTo("/actuator/health/readiness");
    }

    @Test
    void everySettingOfTheRecipesIsOneThatTheProductReads() throws IOException {
        Set<String> known = settings();
        List<String> asked = new ArrayList<>();
        for (String letters : new String[] {"mail", "notify"}) {
            asked.addAll(names(
                    new Chart(FOLDER.resolve("chart")).with("letters", letters).with("firstAdministrator", true)));
        }
        Map<String, Object> compose = compose();
        asked.addAll(at(compose, "services", "node-1", "environment").keySet());
        for (Object secret : (Collection<?>) at(compose, "services", "node-1").getOrDefault("secrets", List.of())) {
            asked.add(String.valueOf(((Map<?, ?>) secret).get("target")));
        }
        assertThat(asked)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(known).as(name).contains(plain(name)));
        assertThat(known).doesNotContain(plain("TENDERWAY_SEALING_SECRETS"), plain("SPRING_DATASOURCE_USER"));
    }

    @Test
    void inComposeBothNodesAreAlikeAndOnlyTheProxyIsReached() throws IOException {
        Map<String, Object> compose = compose();
        var services = at(compose, "services");
        assertThat(services).containsOnlyKeys("database", "node-1", "node-2", "proxy");
        assertThat(services.get("node-1")).isEqualTo(services.get("node-2"));
        assertThat(at(services, "node-1"))
                .containsEntry("read_only", true)
                .containsEntry("cap_drop", List.of("ALL"))
                .doesNotContainKey("ports");
        assertThat(at(services, "database")).doesNotContainKey("ports");
        assertThat(String.valueOf(at(services, "proxy").get("ports"))).isEqualTo("[127.0.0.1:443:443]");
        String proxy = Files.readString(FOLDER.resolve("compose/Caddyfile"));
        assertThat(proxy).contains("node-1:8080", "node-2:8080", "lb_policy cookie", "/actuator/health/readiness");
        assertThat(String.valueOf(at(services, "node-1", "healthcheck").get("test")))
                .contains("/actuator/health/readiness");
    }

    @Test
    void theImageRunsTheJarThatTheBuildMakesAndNotAsRoot() throws IOException {
        String recipe = Files.readString(FOLDER.resolve("Dockerfile"));
        assertThat(recipe)
                .contains("/build/target/tenderway.jar", "USER 10001:10001", "ENTRYPOINT [\"java\"")
                .doesNotContain("ADD ", "latest");
        assertThat(Files.readString(Path.of("pom.xml"))).contains("<finalName>tenderway</finalName>");
        Matcher copied = Pattern.compile("(?m)^COPY (\\S+) \\S+$").matcher(recipe);
        while (copied.find()) {
            assertThat(Path.of(copied.group(1))).exists();
            assertThat(Files.readString(FOLDER.resolve("Dockerfile.dockerignore")))
                    .contains("!" + copied.group(1));
        }
    }

    @Test
    void proofThatAWordOrAValueThatIsNotThereIsReported(@TempDir Path folder) throws IOException {
        Path templates = Files.createDirectories(folder.resolve("templates"));
        Files.writeString(folder.resolve("Chart.yaml"), "name: broken");
        Files.writeString(folder.resolve("values.yaml"), "here: 1");
        Files.writeString(templates.resolve("a.yaml"), "kind: {{ .Values.gone }}");
        assertThatThrownBy(() -> new Chart(folder).objects()).hasMessage("there is no value .Values.gone");
        Files.writeString(templates.resolve("a.yaml"), "kind: {{ include \"x\" . }}");
        assertThatThrownBy(() -> new Chart(folder).objects()).hasMessageContaining("the templates know no word");
    }

    /** What the product reads by its own code, and what the libraries in it say of themselves. */
    private static Set<String> settings() throws IOException {
        Set<String> known = new TreeSet<>();
        try (Stream<Path> files =
                Stream.concat(Files.walk(Path.of("src/main/java")), Files.list(Path.of("src/main/resources")))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".java")) {
                    add(known, OWN, Files.readString(file), 0);
                } else if (name.endsWith(".yaml")) {
                    add(known, Pattern.compile("\\$\\{([A-Z0-9_]+)"), Files.readString(file), 1);
                }
            }
        }
        for (Resource described : new PathMatchingResourcePatternResolver()
                .getResources("classpath*:META-INF/*spring-configuration-metadata.json")) {
            add(known, NAMED, described.getContentAsString(java.nio.charset.StandardCharsets.UTF_8), 1);
        }
        // Of Spring Boot's own, described nowhere.
        known.add(plain("spring.config.import"));
        return known;
    }

    private static void add(Set<String> known, Pattern pattern, String text, int group) {
        Matcher found = pattern.matcher(text);
        while (found.find()) {
            known.add(plain(found.group(group)));
        }
    }

    /** An environment variable and the property it sets are one name. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    private static List<String> names(Chart chart) {
        return ((Collection<?>) container(chart).getOrDefault("env", List.of()))
                .stream()
                        .map(each -> String.valueOf(((Map<?, ?>) each).get("name")))
                        .toList();
    }

    private static Map<String, Object> container() {
        return container(new Chart(FOLDER.resolve("chart")));
    }

    private static Map<String, Object> container(Chart chart) {
        var pod = at(chart.objects().get("Deployment"), "spec", "template", "spec");
        return at(((List<?>) pod.getOrDefault("containers", List.of())).get(0));
    }

    private static Map<String, Object> compose() throws IOException {
        return new Yaml().load(Files.readString(FOLDER.resolve("compose/compose.yaml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> at(@org.jspecify.annotations.Nullable Object from, String... path) {
        Object at = from;
        for (String name : path) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        assertThat(at).as(String.join(".", path)).isInstanceOf(Map.class);
        return (Map<String, Object>) java.util.Objects.requireNonNull(at);
    }
}
