package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The starts that are refused, each with what to do about it instead of the way through the code. */
@Tag("packaged")
class PackagedStartTests {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void withoutAnAdministratorTheProductDoesNotStart() throws Exception {
        PackagedJar jar = PackagedJar.start(
                folder,
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=jdbc:h2:mem:empty",
                "--spring.datasource.username=sa",
                "--server.port=0");
        assertThat(jar.exit()).isNotZero();
        assertThat(jar.everything())
                .contains("There is no administrator.", "TENDERWAY_ADMIN_ID", "TENDERWAY_ADMIN_PASSWORD")
                .doesNotContain("\tat org.tenderway");
    }

    @Test
    void productionDoesNotStartOnTheEmbeddedDatabase() throws Exception {
        PackagedJar jar =
                PackagedJar.start(folder, "--spring.profiles.active=prod", "--spring.datasource.url=jdbc:h2:mem:empty");
        assertThat(jar.exit()).isNotZero();
        assertThat(jar.everything()).contains("PostgreSQL only", "SPRING_DATASOURCE_URL");
    }
}
