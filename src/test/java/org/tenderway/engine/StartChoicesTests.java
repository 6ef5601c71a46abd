package org.tenderway.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class StartChoicesTests {

    @Test
    void productionRefusesTheEmbeddedDatabase() {
        var environment = new MockEnvironment().withProperty("spring.datasource.url", "jdbc:h2:file:./data/tenderway");
        environment.setActiveProfiles("prod");
        assertThatThrownBy(() -> new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication()))
                .hasMessageContaining("PostgreSQL only")
                .hasMessageContaining("SPRING_DATASOURCE_URL");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db.example:5432/tenderway");
        new DatabaseChoice().postProcessEnvironment(environment, new SpringApplication());
    }

    @Test
    void theDemoSaysWhereToGoAndWhoToBe() {
        assertThat(DemoWelcome.text("http://localhost:8080"))
                .contains("http://localhost:8080/camunda/app/tasklist/default/", "tenderway-demo")
                .containsPattern("(?m)^ +manager +manager, with Cockpit$")
                .contains(DemoPeople.ALL.stream()
                        .map(person -> "\n    %-10s %s\n".formatted(person.userId(), person.does()))
                        .toList())
                .doesNotContain("camunda-admin");
    }

    @Test
    void aMissingAdministratorIsExplained() {
        var advice = new StartAdvice().analyze(new FirstAdministrator.MissingAdministrator("set TENDERWAY_ADMIN_ID"));
        assertThat(advice.getAction()).contains("TENDERWAY_ADMIN_ID");
    }
}
