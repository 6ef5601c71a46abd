package org.tenderway.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/**
 * Looks at the database before anything opens it: production refuses the embedded one, and the demo starts afresh when
 * asked to.
 */
public class DatabaseChoice implements EnvironmentPostProcessor, Ordered {

    private static final String DEMO_FILES = "jdbc:h2:file:./data/";

    @Override
    public int getOrder() {
        return ConfigDataEnvironmentPostProcessor.ORDER + 1;
    }

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (environment.acceptsProfiles(Profiles.of("prod")) && !url.startsWith("jdbc:postgresql:")) {
            throw new IllegalStateException(
                    """
                    Tenderway runs in production on PostgreSQL only. Set SPRING_DATASOURCE_URL (for example \
                    jdbc:postgresql://db.example:5432/tenderway), SPRING_DATASOURCE_USERNAME and \
                    SPRING_DATASOURCE_PASSWORD; docs/operating.md says more.""");
        }
        boolean reset = environment.getProperty("tenderway.demo.reset", Boolean.class, false);
        if (reset && environment.acceptsProfiles(Profiles.of("demo")) && url.startsWith(DEMO_FILES)) {
            deleteDemoFiles(Path.of("data"));
        }
    }

    private static void deleteDemoFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(DatabaseChoice::isDatabase).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("the demo database could not be deleted", failed);
        }
    }

    private static boolean isDatabase(Path file) {
        return file.getFileName().toString().matches("tenderway\\..*db");
    }
}
